package io.jenkins.plugins.batchrelease.cli;

import static io.jenkins.plugins.batchrelease.cli.Documentation.exampleWith;
import static io.jenkins.plugins.batchrelease.cli.Documentation.fields;
import static io.jenkins.plugins.batchrelease.cli.TestCluster.fixture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documents show of the command line is what there is. */
class DocumentationTest {
    @Test
    void everyExampleIsJson() {
        assertThat(Documentation.examples("cli.md")).hasSizeGreaterThan(6);
        assertThat(Documentation.examples("cli.zh_CN.md")).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({"README.md, 5", "README.zh_CN.md, 5", "docs/cli.md, 30", "docs/cli.zh_CN.md, 30"})
    void everyCommandIsUnderstood(String file, int atLeast) {
        assertThat(Documentation.commands(file))
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .allSatisfy(args -> assertThatCode(() -> Main.commandLine(args).parseArgs(args))
                        .as(String.join(" ", args))
                        .doesNotThrowAnyException());
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
