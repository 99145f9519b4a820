package io.jenkins.plugins.batchrelease.jenkins.step;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a stage view writes beside a step: the arguments that tell most. */
final class Titles {
    private static final List<String> TELLING =
            List.of("message", "name", "workload", "manifest", "fromResource", "manifestSecrets", "to");

    private Titles() {}

    static String of(Map<String, Object> arguments) {
        return TELLING.stream()
                .map(arguments::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(text -> !text.isBlank() && !text.contains("\n"))
                .limit(2)
                .collect(Collectors.joining(", "));
    }
}
