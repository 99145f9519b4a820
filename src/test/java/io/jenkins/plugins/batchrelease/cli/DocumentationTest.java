package io.jenkins.plugins.batchrelease.cli;

import static io.jenkins.plugins.batchrelease.cli.Documentation.exampleWith;
import static io.jenkins.plugins.batchrelease.cli.Documentation.fields;
import static io.jenkins.plugins.batchrelease.cli.TestCluster.fixture;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What docs/cli.md promises about JSON is what there is. */
class DocumentationTest {
    @Test
    void everyExampleIsJson() {
        assertThat(Documentation.examples("cli.md")).hasSizeGreaterThan(6);
        assertThat(Documentation.examples("cli.zh_CN.md")).hasSizeGreaterThan(1);
    }

    @Test
    void documentsHaveTheFieldsOfTheExamples() {
        TestCluster.Room room = TestCluster.shared().room().withOldNginx();
        JsonNode plan = room.cli("plan", "-f", fixture("new.yaml"), "--service-switch", "web", "-o", "json")
                .endsWith(0)
                .json();
        JsonNode release = room.cli("run", "-f", fixture("new.yaml"), "--service-switch", "web", "-o", "json")
                .endsWith(3)
                .json();
        JsonNode history = room.cli("history", "web", "-o", "json").endsWith(0).json();

        assertThat(fields(plan)).isEqualTo(fields(exampleWith("documents")));
        assertThat(fields(plan.at("/documents/0")))
                .isEqualTo(fields(exampleWith("documents").at("/documents/0")));
        assertThat(fields(release)).isEqualTo(fields(exampleWith("pods")));
        for (String part : new String[] {"/gate", "/serviceSwitch", "/holder", "/progress", "/pods/0", "/audit/0"}) {
            assertThat(fields(release.at(part)))
                    .as(part)
                    .isEqualTo(fields(exampleWith("pods").at(part)));
        }
        assertThat(fields(history.at("/versions/0")))
                .isEqualTo(fields(exampleWith("versions").at("/versions/0")));
        assertThat(fields(room.cli("next", "web", "-o", "json").endsWith(1).json()))
                .isEqualTo(fields(exampleWith("error")));
    }
}
