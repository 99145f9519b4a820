package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What users share: one service for each identity. A user whose identity has changed gets another service; the one before
 * is ended when its last user has moved on, or went away and left nothing to do in it.
 *
 * @param <U> who uses a service
 * @param <S> the service
 */
final class ServicePool<U, S> {
    /**
     * @param since when it was used last, in milliseconds since the epoch
     */
    private record Use(String identity, long since) {}

    /** Making a client asks nobody; more than this is a machine in trouble. */
    private static final long PATIENCE_SECONDS = 30;

    private final Consumer<S> end;
    private final Predicate<S> isIdle;
    /** One that is being opened is here as well, so that it is opened once and nobody else waits for it. */
    private final Map<String, CompletableFuture<S>> services = new HashMap<>();

    private final Map<U, Use> uses = new LinkedHashMap<>();

    /**
     * @param end of a service that nobody uses any more
     * @param isIdle whether a service has nothing to do
     */
    ServicePool(Consumer<S> end, Predicate<S> isIdle) {
        this.end = end;
        this.isIdle = isIdle;
    }

    /**
     * The service of an identity. Opening one, and ending the one before, keep nobody waiting but those who want that one.
     *
     * @param moved called if the user had another one before, with those who still use that: they may have to move, too
     * @throws ClusterException if somebody else opens it, and that takes too long
     */
    S of(U user, String identity, long now, Supplier<S> opener, Consumer<List<U>> moved) {
        CompletableFuture<S> opening = new CompletableFuture<>();
        CompletableFuture<S> service;
        Use before;
        synchronized (this) {
            service = services.computeIfAbsent(identity, unknown -> opening);
            // Counted from now on: who leaves meanwhile does not end it.
            before = uses.put(user, new Use(identity, now));
        }
        if (service == opening) {
            open(identity, opening, opener);
        }
        S opened;
        try {
            opened = await(service);
        } catch (RuntimeException failure) {
            stay(user, identity, before);
            throw failure;
        }
        if (before != null && !before.identity().equals(identity)) {
            left(before.identity(), moved);
        }
        return opened;
    }

    private void open(String identity, CompletableFuture<S> opening, Supplier<S> opener) {
        try {
            opening.complete(opener.get());
        } catch (RuntimeException | Error failure) {
            synchronized (this) {
                services.remove(identity, opening);
            }
            opening.completeExceptionally(failure);
        }
    }

    /** With what the user had, if there is no other. */
    private synchronized void stay(U user, String identity, Use before) {
        Use now = uses.get(user);
        if (now == null || !now.identity().equals(identity) || services.containsKey(identity)) {
            return;
        }
        if (before != null && services.containsKey(before.identity())) {
            uses.put(user, before);
        } else {
            uses.remove(user);
        }
    }

    private S await(CompletableFuture<S> service) {
        try {
            return service.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException real) {
                throw real;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (TimeoutException slow) {
            throw new ClusterException(
                    ClusterException.Kind.UNAVAILABLE, "The connection was not made within " + PATIENCE_SECONDS + " s");
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new ClusterException(ClusterException.Kind.UNAVAILABLE, "Nobody waits for the connection any more");
        }
    }

    private void left(String identity, Consumer<List<U>> moved) {
        List<U> others;
        Optional<S> unused;
        synchronized (this) {
            others = usersOf(identity);
            unused = others.isEmpty() ? take(identity) : Optional.empty();
        }
        unused.ifPresent(end);
        if (!others.isEmpty()) {
            moved.accept(others);
        }
    }

    /** The service that a user has, if one does. */
    synchronized Optional<S> known(U user) {
        return Optional.ofNullable(uses.get(user))
                .map(use -> services.get(use.identity()))
                .flatMap(ServicePool::opened);
    }

    /** Whether a user is known, and by another identity. */
    synchronized boolean isChanged(U user, String identity) {
        Use use = uses.get(user);
        return use != null && !use.identity().equals(identity);
    }

    /** Forgets a user that is gone. The last one of a service that is at work stays: its work is not cut off. */
    void leave(U user) {
        Optional<S> unused;
        synchronized (this) {
            unused = goes(user);
        }
        unused.ifPresent(end);
    }

    private Optional<S> goes(U user) {
        Use use = uses.get(user);
        if (use == null) {
            return Optional.empty();
        }
        if (usersOf(use.identity()).size() > 1) {
            uses.remove(user);
            return Optional.empty();
        }
        Optional<S> service = Optional.ofNullable(services.get(use.identity())).flatMap(ServicePool::opened);
        if (service.filter(isIdle).isEmpty()) {
            return Optional.empty();
        }
        uses.remove(user);
        return take(use.identity());
    }

    /** Those who have not used theirs since a moment, in milliseconds since the epoch. */
    synchronized List<U> quietSince(long moment) {
        return uses.entrySet().stream()
                .filter(entry -> entry.getValue().since() < moment)
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized List<U> users() {
        return List.copyOf(uses.keySet());
    }

    synchronized List<S> services() {
        return services.values().stream()
                .flatMap(service -> opened(service).stream())
                .toList();
    }

    synchronized void clear() {
        services.clear();
        uses.clear();
    }

    private List<U> usersOf(String identity) {
        return uses.entrySet().stream()
                .filter(entry -> entry.getValue().identity().equals(identity))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<S> take(String identity) {
        return Optional.ofNullable(services.remove(identity)).flatMap(ServicePool::opened);
    }

    private static <S> Optional<S> opened(CompletableFuture<S> service) {
        return service.isDone() && !service.isCompletedExceptionally() ? Optional.of(service.join()) : Optional.empty();
    }
}
