package io.jenkins.plugins.batchrelease.record;

import io.jenkins.plugins.batchrelease.plan.PlanHash;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A seal that holds in one cluster. It is made of one code for each mark by which its holder knows the cluster, and is genuine
 * where one of them is known: so a cluster may move to another address, or get another name, but not both at once. A content
 * that was copied to another cluster is nobody's there.
 */
public final class ClusterSeal implements Seal {
    /** Codes of earlier versions named no cluster, and are no codes any more. */
    private static final String FORMAT = "2";

    private final UnaryOperator<String> code;
    private final List<String> marks;

    /**
     * @param code makes the code of a content, with a key that nobody else has
     * @param marks what tells the cluster from others: from the holder's own settings, never from the cluster itself, which
     *     may say what it likes; at least one
     */
    public ClusterSeal(UnaryOperator<String> code, Set<String> marks) {
        if (marks.isEmpty()) {
            throw new IllegalArgumentException("A seal without a cluster would hold in each of them");
        }
        this.code = code;
        this.marks = marks.stream().sorted().toList();
    }

    @Override
    public Optional<String> of(String content) {
        return Optional.of(codes(content).collect(Collectors.joining(" ")));
    }

    @Override
    public Provenance provenance(String content, String found) {
        List<String> given = List.of(found.split(" "));
        boolean genuine = codes(content).anyMatch(own -> given.stream().anyMatch(one -> Seal.same(own, one)));
        return genuine ? Provenance.OURS : Provenance.FOREIGN;
    }

    private Stream<String> codes(String content) {
        return marks.stream().map(mark -> code.apply(PlanHash.of(FORMAT, mark, content)));
    }
}
