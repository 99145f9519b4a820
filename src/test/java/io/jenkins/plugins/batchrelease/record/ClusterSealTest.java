package io.jenkins.plugins.batchrelease.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.plan.PlanHash;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClusterSealTest {
    private static final String CONTENT = "a record";

    private final ClusterSeal prod = seal("key", "server https://prod", "cluster prod");
    private final String code = prod.of(CONTENT).orElseThrow();

    @Test
    void holdsInTheClusterItWasMadeFor() {
        assertThat(prod.provenance(CONTENT, code)).isEqualTo(Provenance.OURS);
        assertThat(prod.provenance("another record", code)).isEqualTo(Provenance.FOREIGN);
        assertThat(seal("key", "server https://test", "cluster test").provenance(CONTENT, code))
                .isEqualTo(Provenance.FOREIGN);
        assertThat(seal("other", "server https://prod", "cluster prod").provenance(CONTENT, code))
                .isEqualTo(Provenance.FOREIGN);
    }

    @Test
    void outlivesANewNameOrANewAddress() {
        assertThat(seal("key", "server https://prod", "cluster live").provenance(CONTENT, code))
                .isEqualTo(Provenance.OURS);
        assertThat(seal("key", "server https://moved", "cluster prod").provenance(CONTENT, code))
                .isEqualTo(Provenance.OURS);
        assertThat(seal("key", "server https://moved", "cluster live").provenance(CONTENT, code))
                .isEqualTo(Provenance.FOREIGN);
    }

    @Test
    void whatNamesNoClusterIsNoSeal() {
        assertThat(prod.provenance(CONTENT, PlanHash.of("key", CONTENT)))
                .as("of an earlier version")
                .isEqualTo(Provenance.FOREIGN);
        assertThat(prod.provenance(CONTENT, "")).isEqualTo(Provenance.FOREIGN);
        assertThat(prod.provenance(CONTENT, "a b c")).isEqualTo(Provenance.FOREIGN);
        assertThatThrownBy(() -> seal("key")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ClusterSeal seal(String key, String... marks) {
        return new ClusterSeal(content -> PlanHash.of(key, content), Set.of(marks));
    }
}
