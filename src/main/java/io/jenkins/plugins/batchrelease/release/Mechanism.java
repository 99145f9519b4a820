package io.jenkins.plugins.batchrelease.release;

import java.util.Optional;

/**
 * How a workload is moved, where its kind does not say.
 *
 * @param strategy which way, for a kind that has more than one; empty for the kind's usual way
 * @param custom where a kind that nobody knows has its fields
 */
public record Mechanism(Optional<Strategy> strategy, Optional<CustomKind> custom) {
    private static final Mechanism OF_ITS_KIND = new Mechanism(Optional.empty(), Optional.empty());

    /** The usual way of a known kind. */
    public static Mechanism ofItsKind() {
        return OF_ITS_KIND;
    }

    /** Of a kind that nobody knows. */
    public static Mechanism of(CustomKind custom) {
        return new Mechanism(Optional.empty(), Optional.of(custom));
    }

    /**
     * As somebody chose it.
     *
     * @throws UnknownStrategy if a strategy is chosen for a kind whose fields are named
     */
    public static Mechanism chosen(Optional<Strategy> strategy, Optional<CustomKind> custom) {
        if (strategy.isPresent() && custom.isPresent()) {
            throw new UnknownStrategy("strategy: '" + strategy.get() + "' is not one for a "
                    + custom.get().kind() + " whose fields are named. Leave it out: it is moved by its partition.");
        }
        return new Mechanism(strategy, custom);
    }

    public static Mechanism by(Strategy strategy) {
        return new Mechanism(Optional.of(strategy), Optional.empty());
    }
}
