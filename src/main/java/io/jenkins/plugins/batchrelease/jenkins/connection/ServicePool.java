package io.jenkins.plugins.batchrelease.jenkins.connection;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Consumer<S> end;
    private final Predicate<S> isIdle;
    private final Map<String, S> services = new HashMap<>();
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
     * The service of an identity.
     *
     * @param moved called if the user had another one before, with those who still use that: they may have to move, too
     */
    synchronized S of(U user, String identity, long now, Supplier<S> opener, Consumer<List<U>> moved) {
        S service = services.computeIfAbsent(identity, unknown -> opener.get());
        Use before = uses.put(user, new Use(identity, now));
        if (before != null && !before.identity().equals(identity)) {
            List<U> others = usersOf(before.identity());
            if (others.isEmpty()) {
                end(before.identity());
            } else {
                moved.accept(others);
            }
        }
        return service;
    }

    /** The service that a user has, if one does. */
    synchronized Optional<S> known(U user) {
        return Optional.ofNullable(uses.get(user)).map(use -> services.get(use.identity()));
    }

    /** Whether a user is known, and by another identity. */
    synchronized boolean isChanged(U user, String identity) {
        Use use = uses.get(user);
        return use != null && !use.identity().equals(identity);
    }

    /** Forgets a user that is gone. The last one of a service that is at work stays: its work is not cut off. */
    synchronized void leave(U user) {
        Use use = uses.get(user);
        if (use == null) {
            return;
        }
        boolean last = usersOf(use.identity()).size() == 1;
        if (!last) {
            uses.remove(user);
        } else if (isIdle.test(services.get(use.identity()))) {
            uses.remove(user);
            end(use.identity());
        }
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
        return List.copyOf(services.values());
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

    private void end(String identity) {
        S unused = services.remove(identity);
        if (unused != null) {
            end.accept(unused);
        }
    }
}
