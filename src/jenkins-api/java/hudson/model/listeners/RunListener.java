// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model.listeners;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Job;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.function.IntPredicate;

public abstract class RunListener<R extends Run> implements ExtensionPoint {
    public final Class<R> targetType;

    protected RunListener(Class<R> targetType) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected RunListener() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onCompleted(R r, @NonNull TaskListener listener) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onFinalized(R r) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onInitialize(R r) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onStarted(R r, TaskListener listener) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onDeleted(R r) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean allowLoad(@NonNull Job<?, ?> job, int buildNumber) {
        throw new UnsupportedOperationException("signatures only");
    }

    public IntPredicate createLoadAllower(@NonNull Job<?, ?> job) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void unregister() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void fireCompleted(Run r, @NonNull TaskListener listener) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void fireInitialize(Run r) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void fireStarted(Run r, TaskListener listener) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void fireFinalized(Run r) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void fireDeleted(Run r) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static ExtensionList<RunListener> all() {
        throw new UnsupportedOperationException("signatures only");
    }
}
