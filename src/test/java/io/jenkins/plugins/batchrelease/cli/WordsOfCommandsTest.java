package io.jenkins.plugins.batchrelease.cli;

import static io.jenkins.plugins.batchrelease.cli.TestCluster.fixture;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody reads who sees this program for the first time. */
class WordsOfCommandsTest {
    private final TestCluster.Room room = TestCluster.shared().room().withOldNginx();

    @Test
    void theStartIsNoBatchAndAnEndHasOneName() {
        room.cli("run", "-f", fixture("new.yaml"), "--gate", "before,none").endsWith(3);
        assertThat(room.cli("releases").endsWith(0).out()).contains("waits for approval");

        Cli.Result early = room.cli("next", "web").endsWith(1);
        assertThat(early.out()).contains("To go on:", "approve web -n " + room.namespace(), "--batch 0 --plan ");
        assertThat(room.cli("approve", "web", "--plan", "12345678").endsWith(1).err())
                .contains("Either the hash is mistyped, or another release");
        assertThat(room.cli("approve", "web").endsWith(0).out()).contains("Approved the start of");
        assertThat(room.cli("status", "web").endsWith(0).out())
                .contains("command line: ")
                .containsPattern("rollback web -n \\S+ .*--plan [0-9a-f]{12}");

        room.cli("forget", "web", "--yes").endsWith(0);
        assertThat(room.cli("releases").endsWith(0).out()).contains("given up").doesNotContain("FAILED");
        for (String verb : new String[] {"next", "confirm", "hold"}) {
            assertThat(room.cli(verb, "web").endsWith(1).err())
                    .contains("it is over: given up")
                    .doesNotContain("FAILED");
        }
    }

    @Test
    void aProblemIsToldOnceInTheWordsOfTheOptions() {
        String all = room.cli("run", "-f", fixture("new.yaml"), "--service-switch", "nope")
                .endsWith(1)
                .everything();

        assertThat(all).containsOnlyOnce("nope is not there").contains("--service-switch: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "serviceSwitch: Service/web is not there. Name one.|--service-switch: Service/web is not there. Name one.",
                "Choose it, for instance with workload: 'statefulset/web'.|Choose it, for instance with --workload 'statefulset/web'.",
                "The cluster serves none; use manifest or manifestSecrets instead of fromResource|The cluster serves none; use -f or --manifest-secret instead of --from-resource",
                "Write workload: [kind: 'A', apiVersion: 'b/v1'] for it.|Write --workload kind=A,apiVersion=b/v1 for it.",
                "Deployment shop/web is not there|Deployment shop/web is not there",
                "annotations of the workload: none|annotations of the workload: none",
                "--also: 'x' means none|--also: 'x' means none"
            })
    void aPipelinesWordsBecomeOptions(String told, String shown) {
        assertThat(OptionNames.in(told)).isEqualTo(shown);
    }

    @Test
    void everyCommandHasAnExample() {
        for (String command : Main.commandLine().getSubcommands().keySet()) {
            assertThat(Cli.run(command, "--help").endsWith(0).out())
                    .contains("For example:", "  batch-release " + command);
        }
    }

    @Test
    void aFaultOfTheProgramIsSaidToBeOne() {
        assertThat(Failures.message(new IllegalArgumentException("secret")))
                .contains("a fault of batch-release", "--verbose")
                .doesNotContain("IllegalArgument", "secret");
        assertThat(Cli.run("run", "-f", "a.yaml", "--history-limit", "0")
                        .endsWith(2)
                        .err())
                .contains("--history-limit", "'0'", "from 1");
    }
}
