// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.management;

import edu.umd.cs.findbugs.annotations.NonNull;

public class Badge {
    public Badge(@NonNull String text, @NonNull String tooltip, @NonNull Severity severity) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getText() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getTooltip() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getSeverity() {
        throw new UnsupportedOperationException("signatures only");
    }

    public enum Severity {
        DANGER,
        WARNING,
        INFO
    }
}
