// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import java.io.Serializable;
import org.kohsuke.stapler.export.CustomExportedBean;

public final class Result implements Serializable, CustomExportedBean {
    @NonNull
    public static final Result SUCCESS = null;

    @NonNull
    public static final Result UNSTABLE = null;

    @NonNull
    public static final Result FAILURE = null;

    @NonNull
    public static final Result NOT_BUILT = null;

    @NonNull
    public static final Result ABORTED = null;

    public final int ordinal;

    @NonNull
    public final BallColor color;

    public final boolean completeBuild;

    private Result() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Result combine(@NonNull Result that) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static Result combine(Result r1, Result r2) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isWorseThan(@NonNull Result that) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isWorseOrEqualTo(@NonNull Result that) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isBetterThan(@NonNull Result that) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isBetterOrEqualTo(@NonNull Result that) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isCompleteBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String toExportedObject() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static Result fromString(@NonNull String s) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void init() {
        throw new UnsupportedOperationException("signatures only");
    }
}
