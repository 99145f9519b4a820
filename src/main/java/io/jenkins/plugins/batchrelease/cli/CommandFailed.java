package io.jenkins.plugins.batchrelease.cli;

/** A command cannot do what it was asked for. The message says why and what to do. */
final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    CommandFailed(String message) {
        super(message);
    }
}
