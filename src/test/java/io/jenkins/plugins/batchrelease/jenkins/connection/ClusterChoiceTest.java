package io.jenkins.plugins.batchrelease.jenkins.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClusterChoiceTest {
    @Test
    void isEmptyWhenNothingWasSaid() {
        assertThat(new ClusterChoice(null, null, null, null).isEmpty()).isTrue();
        assertThat(new ClusterChoice("", "", "", "").isEmpty()).isTrue();
        assertThat(new ClusterChoice("prod", "", "", "").isEmpty()).isFalse();
    }

    @Test
    void isEqualWhenTheSameWasSaid() {
        assertThat(new ClusterChoice("prod", null, "", "")).isEqualTo(new ClusterChoice("prod", "", null, ""));
        assertThat(new ClusterChoice("prod", "", "", "")).isNotEqualTo(new ClusterChoice("test", "", "", ""));
    }

    @Test
    void namesWhatWasNamed() {
        assertThat(new ClusterChoice("prod", "", "", "")).hasToString("cluster 'prod'");
        assertThat(new ClusterChoice("", "file", "", "")).hasToString("credentials 'file'");
    }
}
