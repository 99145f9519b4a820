// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import hudson.ExtensionPoint;

public interface ExecutorListener extends ExtensionPoint {
    default void taskAccepted(Executor executor, Queue.Task task) {
        throw new UnsupportedOperationException("signatures only");
    }

    default void taskStarted(Executor executor, Queue.Task task) {
        throw new UnsupportedOperationException("signatures only");
    }

    default void taskCompleted(Executor executor, Queue.Task task, long durationMS) {
        throw new UnsupportedOperationException("signatures only");
    }

    default void taskCompletedWithProblems(Executor executor, Queue.Task task, long durationMS, Throwable problems) {
        throw new UnsupportedOperationException("signatures only");
    }
}
