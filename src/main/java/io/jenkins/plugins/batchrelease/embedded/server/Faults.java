package io.jenkins.plugins.batchrelease.embedded.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What goes wrong on purpose. Each fault strikes the next so many requests that match, then is used up. Requests of the
 * cluster's own parts are never struck unless the predicate asks for {@code call.user().internal()}.
 */
public final class Faults {

    private final List<Armed> armed = new ArrayList<>();

    /** What happens to a request. */
    public sealed interface Effect {}

    /** It is answered with this status and not carried out. */
    public record Answer(int status, String message) implements Effect {}

    /** The connection is dropped before anything is done. */
    public record DropBefore() implements Effect {}

    /**
     * It is carried out, then the connection is dropped instead of the answer. Client libraries may send the request
     * again by themselves and then see what it has done: OkHttp at once if it had used the connection before, fabric8's
     * client a little later.
     */
    public record DropAfter() implements Effect {}

    /** It is carried out, and the connection is dropped in the middle of the answer: no library repeats that. */
    public record CutAnswer() implements Effect {}

    /** It is carried out later. */
    public record Delay(Duration by) implements Effect {}

    private static final class Armed {
        private final Predicate<ApiCall> matches;
        private final Effect effect;
        private int left;

        Armed(int times, Predicate<ApiCall> matches, Effect effect) {
            this.left = times;
            this.matches = matches;
            this.effect = effect;
        }
    }

    public synchronized void arm(int times, Predicate<ApiCall> matches, Effect effect) {
        armed.add(new Armed(times, matches, effect));
    }

    /** The next requests that match are answered with an error status: 409, 429, 500, 503, … */
    public void answer(int times, Predicate<ApiCall> matches, int status) {
        arm(times, external(matches), new Answer(status, "injected fault"));
    }

    public void dropBefore(int times, Predicate<ApiCall> matches) {
        arm(times, external(matches), new DropBefore());
    }

    /** The write takes effect, the client never hears of it. */
    public void dropAfter(int times, Predicate<ApiCall> matches) {
        arm(times, external(matches), new DropAfter());
    }

    /** The write takes effect, the client hears only that something was answered. */
    public void cutAnswer(int times, Predicate<ApiCall> matches) {
        arm(times, external(matches), new CutAnswer());
    }

    public void delay(int times, Predicate<ApiCall> matches, Duration by) {
        arm(times, external(matches), new Delay(by));
    }

    public synchronized void clear() {
        armed.clear();
    }

    /** How many strikes are still to come. */
    public synchronized int left() {
        return armed.stream().mapToInt(fault -> fault.left).sum();
    }

    private static Predicate<ApiCall> external(Predicate<ApiCall> matches) {
        return call -> !call.user().internal() && matches.test(call);
    }

    synchronized Optional<Effect> strike(ApiCall call) {
        for (Armed fault : armed) {
            if (fault.left > 0 && fault.matches.test(call)) {
                fault.left--;
                armed.removeIf(used -> used.left == 0);
                return Optional.of(fault.effect);
            }
        }
        return Optional.empty();
    }
}
