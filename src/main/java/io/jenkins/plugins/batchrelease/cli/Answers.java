package io.jenkins.plugins.batchrelease.cli;

/** Who decides in the demo. */
@FunctionalInterface
interface Answers {
    /** @return yes or no */
    boolean to(String question);

    /** Somebody who always agrees. */
    static Answers yes(Screen screen) {
        return question -> {
            screen.line("(demo --interactive asks you: " + question + ")");
            return true;
        };
    }
}
