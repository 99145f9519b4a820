package io.jenkins.plugins.batchrelease.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a line of the audit tells, for machines.
 *
 * @param kind what happened
 * @param numbers the numbers in its sentence, as {@link Happening} says
 * @param reason where something went wrong, why, in a word, as in {@link Hold}; else empty
 * @param details more about that reason, as in {@link Hold}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Fact(Happening kind, List<Integer> numbers, String reason, Map<String, String> details) {
    /** In JSON, what is empty is left out. */
    public Fact {
        kind = kind == null ? Happening.OTHER : kind;
        numbers = numbers == null ? List.of() : List.copyOf(numbers);
        reason = reason == null ? "" : reason;
        details = details == null ? Map.of() : Map.copyOf(details);
    }

    static Fact of(Happening kind, Integer... numbers) {
        return new Fact(kind, Arrays.asList(numbers), "", Map.of());
    }

    static Fact of(Happening kind, HookRun run) {
        return new Fact(kind, List.of(run.batch()), "", run.details());
    }

    static Fact of(Happening kind, Problem why) {
        return new Fact(kind, List.of(), why.reason(), why.details());
    }
}
