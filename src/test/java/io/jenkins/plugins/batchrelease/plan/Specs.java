package io.jenkins.plugins.batchrelease.plan;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Batches as anybody might ask for them. */
final class Specs {
    private Specs() {}

    static Arbitrary<BatchSpec> any() {
        return Arbitraries.oneOf(even(), lists());
    }

    static Arbitrary<BatchSpec> even() {
        return Arbitraries.integers().between(1, 1200).map(EvenBatches::new);
    }

    /** Counts first, then percentages, each kind increasing: all such lists can be written, not all fit every size. */
    static Arbitrary<BatchSpec> lists() {
        Arbitrary<List<Integer>> counts =
                Arbitraries.integers().between(1, 1100).list().ofMaxSize(5);
        Arbitrary<List<Integer>> percentages =
                Arbitraries.integers().between(1, 100).list().ofMinSize(1).ofMaxSize(6);
        return Combinators.combine(counts, percentages).as((pods, parts) -> {
            List<Amount> amounts = new ArrayList<>();
            pods.stream().sorted().map(Count::new).forEach(amounts::add);
            parts.stream().sorted().map(Percent::new).forEach(amounts::add);
            return new CumulativeBatches(amounts);
        });
    }
}
