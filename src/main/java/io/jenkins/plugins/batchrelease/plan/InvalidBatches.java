package io.jenkins.plugins.batchrelease.plan;

/** What was said about batches cannot be carried out. The message is for the person who wrote it. */
public final class InvalidBatches extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidBatches(String message) {
        super(message);
    }
}
