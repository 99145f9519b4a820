package io.jenkins.plugins.batchrelease.workload;

import java.util.List;

/**
 * What is known of a change only once the API server has tried it.
 *
 * @param problems why it cannot be: sentences for people, each with what to do
 * @param warnings what a person should know before it starts
 */
public record Trial(List<String> problems, List<String> warnings) {
    public static Trial silent() {
        return new Trial(List.of(), List.of());
    }

    public static Trial problem(String sentence) {
        return new Trial(List.of(sentence), List.of());
    }

    public static Trial warning(String sentence) {
        return new Trial(List.of(), List.of(sentence));
    }
}
