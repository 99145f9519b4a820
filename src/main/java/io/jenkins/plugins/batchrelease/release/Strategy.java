package io.jenkins.plugins.batchrelease.release;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Ways to move a workload whose kind leaves the choice. */
public enum Strategy {
    /** A second Deployment grows beside the first one, which gets the new version last and keeps its name. */
    CANARY,
    /** The new version gets an object of its own beside the old one, which stays behind with no pods. */
    PAIRED,
    /** The workload's own rolling update, as one batch. */
    ROLLING;

    /**
     * Reads the word that people write.
     *
     * @throws UnknownStrategy if there is no such strategy
     */
    public static Strategy parse(String text) {
        return Arrays.stream(values())
                .filter(strategy -> strategy.toString().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new UnknownStrategy("strategy: '" + text + "' is unknown. Write one of "
                        + Arrays.stream(values()).map(Strategy::toString).collect(Collectors.joining(", ")) + "."));
    }

    /** As people write it: {@code canary}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
