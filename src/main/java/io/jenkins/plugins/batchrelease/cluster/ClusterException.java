package io.jenkins.plugins.batchrelease.cluster;

import com.fasterxml.jackson.core.JacksonException;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.jenkins.plugins.batchrelease.plan.SecretValues;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * The API server said no, or could not be asked. The message names the object and carries the server's own words, but
 * never an object, nor a value that may be secret ({@link ServerWords}); neither does any cause.
 */
public final class ClusterException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /** What a caller can do about it. */
    public enum Kind {
        /** Somebody else was faster: read again. */
        CONFLICT,
        /** The object is there already. */
        EXISTS,
        /** The object, its namespace or its kind is not there. */
        NOT_FOUND,
        /** The credentials are not accepted: they are of another cluster, or no longer valid. */
        UNAUTHORIZED,
        /** The credentials are good, the right is missing. */
        FORBIDDEN,
        /** The server refuses the object as it is. */
        INVALID,
        /** The server cannot be reached, is overloaded or failed: try again later. */
        UNAVAILABLE,
        /** The eviction would break a disruption budget: try again later. */
        TOO_MANY_REQUESTS,
        /** Anything else. */
        OTHER
    }

    public ClusterException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    private ClusterException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    static ClusterException of(String doing, KubernetesClientException failure) {
        return of(doing, failure, SecretValues.in(Stream.empty()));
    }

    /** @param secrets what the request held, which the server may quote in any form */
    static ClusterException of(String doing, KubernetesClientException failure, SecretValues secrets) {
        return new ClusterException(
                kindOf(failure), doing + ": " + secrets.maskedIn(words(failure)), Origin.of(failure));
    }

    /** Where a failure arose, for logs, without its words: the client repeats all that the server said. */
    private static final class Origin extends Exception {
        private static final long serialVersionUID = 1;

        private Origin(Throwable failure, Throwable cause) {
            super(failure.getClass().getName(), cause);
            setStackTrace(failure.getStackTrace());
        }

        private static Throwable of(Throwable failure) {
            return failure == null ? null : new Origin(failure, of(failure.getCause()));
        }
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the same call may succeed later without anybody changing anything. */
    public boolean isTransient() {
        return kind == Kind.UNAVAILABLE || kind == Kind.TOO_MANY_REQUESTS;
    }

    private static Kind kindOf(KubernetesClientException failure) {
        String reason = failure.getStatus() == null ? null : failure.getStatus().getReason();
        return switch (failure.getCode()) {
            case 409 -> "AlreadyExists".equals(reason) ? Kind.EXISTS : Kind.CONFLICT;
            case 404 -> Kind.NOT_FOUND;
            case 403 -> Kind.FORBIDDEN;
            case 400, 415, 422 -> Kind.INVALID;
            case 429 -> Kind.TOO_MANY_REQUESTS;
            case 401 -> Kind.UNAUTHORIZED;
            default -> failure.getCode() >= 500 || isConnection(failure) ? Kind.UNAVAILABLE : Kind.OTHER;
        };
    }

    static boolean isConnection(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static String words(KubernetesClientException failure) {
        if (failure.getStatus() != null && failure.getStatus().getMessage() != null) {
            return ServerWords.shown(failure.getStatus().getMessage());
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException) {
                // Its words quote what it could not read.
                return "the answer cannot be read";
            } else if (cause instanceof IOException) {
                return cause.getClass().getSimpleName() + ": " + ServerWords.shown(String.valueOf(cause.getMessage()));
            }
        }
        return failure.getCode() <= 0 ? withoutAnswer(failure) : "HTTP " + failure.getCode();
    }

    /** The client's own words for that may be none. */
    private static String withoutAnswer(KubernetesClientException failure) {
        String words = String.valueOf(failure.getMessage());
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return words.startsWith("An error has occurred")
                ? "no answer came (" + cause.getClass().getSimpleName() + ")"
                : ServerWords.shown(words);
    }
}
