package io.jenkins.plugins.batchrelease.plan;

/**
 * A part of all pods. It rounds up, so that the smallest percentage still is a pod.
 *
 * @param value whole percent, 1 to 100
 */
public record Percent(int value) implements Amount {
    private static final int ALL = 100;

    /**
     * @throws InvalidBatches if {@code value} is not between 1 and 100
     */
    public Percent {
        if (value < 1 || value > ALL) {
            throw new InvalidBatches("found '" + value + "%', but a percentage is from 1% to 100%.");
        }
    }

    static Percent all() {
        return new Percent(ALL);
    }

    /** Whole numbers on purpose: 0.07 * 100 is more than 7 in floating point, and rounding up would add a pod. */
    @Override
    public int of(int replicas) {
        return (int) (((long) replicas * value + ALL - 1) / ALL);
    }

    @Override
    public String toString() {
        return value + "%";
    }
}
