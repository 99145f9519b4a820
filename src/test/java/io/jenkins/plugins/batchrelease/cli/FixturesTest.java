package io.jenkins.plugins.batchrelease.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class FixturesTest {
    @Test
    void theDemoShowsTheFixtures() throws Exception {
        for (String name : DemoCluster.MANIFESTS) {
            assertThat(DemoCluster.resource(name))
                    .as(name)
                    .isEqualTo(Files.readAllBytes(TestCluster.FIXTURES.resolve(name)));
        }
    }
}
