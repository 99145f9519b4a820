package io.jenkins.plugins.batchrelease.jenkins.page;

/** A parameter of a request is missing or cannot be read. Nothing has been done. */
final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;

    BadParameter(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }
}
