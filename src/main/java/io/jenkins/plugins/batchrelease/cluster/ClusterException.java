package io.jenkins.plugins.batchrelease.cluster;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The API server said no, or could not be asked. The message names the object and carries the server's own words; it
 * never carries the body of a request, which may hold a Secret.
 */
public final class ClusterException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final Pattern QUOTED_OBJECT =
            Pattern.compile("Invalid value: \"\\{(?:[^\"\\\\]|\\\\.)*+\"(?:: )?", Pattern.DOTALL);

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
        return new ClusterException(kindOf(failure), doing + ": " + words(failure), failure);
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

    private static boolean isConnection(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** A refused patch is quoted with the whole object that it would have made: nobody reads that, and it may tell too much. */
    private static String withoutObjects(String message) {
        return QUOTED_OBJECT.matcher(message).replaceAll("Invalid value: ");
    }

    private static String words(KubernetesClientException failure) {
        if (failure.getStatus() != null && failure.getStatus().getMessage() != null) {
            return withoutObjects(failure.getStatus().getMessage());
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return cause.getClass().getSimpleName() + ": " + cause.getMessage();
            }
        }
        return failure.getCode() <= 0 ? String.valueOf(failure.getMessage()) : "HTTP " + failure.getCode();
    }
}
