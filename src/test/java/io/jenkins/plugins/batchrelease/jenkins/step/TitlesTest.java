package io.jenkins.plugins.batchrelease.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TitlesTest {
    @Test
    void areTheArgumentsThatTellMost() {
        assertThat(Titles.of(Map.of("cluster", "prod", "manifest", "k8s/web.yaml", "batches", 2, "name", "web")))
                .isEqualTo("web, k8s/web.yaml");
    }

    @Test
    void showNoDocuments() {
        assertThat(Titles.of(Map.of("manifest", "kind: Secret\nvalue", "manifestText", "kind: Secret")))
                .isEmpty();
    }
}
