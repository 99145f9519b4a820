package io.jenkins.plugins.batchrelease.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfflinePlanTest {
    @Test
    void printsTheBatchesOfAKindAndASize() {
        Cli.Result result = plan("10", "1,20%,50%,100%", "-o", "json").endsWith(0);

        assertThat(result.out().strip())
                .isEqualTo("{\"kind\":\"StatefulSet\",\"replicas\":10,\"batches\":["
                        + "{\"number\":1,\"target\":1,\"step\":1,\"partition\":9},"
                        + "{\"number\":2,\"target\":2,\"step\":1,\"partition\":8},"
                        + "{\"number\":3,\"target\":5,\"step\":3,\"partition\":5},"
                        + "{\"number\":4,\"target\":10,\"step\":5,\"partition\":0}]}");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void aDeploymentHasACanaryBesideIt() {
        assertThat(Cli.run("plan", "--kind", "Deployment", "--replicas", "4", "--batches", "1,50%", "-o", "json")
                        .endsWith(0)
                        .out()
                        .strip())
                .isEqualTo("{\"kind\":\"Deployment\",\"replicas\":4,\"batches\":["
                        + "{\"number\":1,\"target\":1,\"step\":1,\"canary\":1,\"stable\":3},"
                        + "{\"number\":2,\"target\":2,\"step\":1,\"canary\":2,\"stable\":2},"
                        + "{\"number\":3,\"target\":4,\"step\":2,\"canary\":0,\"stable\":4}]}");
    }

    @ParameterizedTest
    @CsvSource({"10, 3, '3,6,10'", "3, 2, '1,3'", "3, 7, '1,2,3'", "0, 2, '0'", "1, 50%, '1'"})
    void computesTargets(String replicas, String batches, String targets) {
        assertThat(plan(replicas, batches, "-o", "json").endsWith(0).json().get("batches"))
                .extracting(batch -> batch.get("target").asText())
                .containsExactly(targets.split(","));
    }

    @Test
    void isReadableForPeople() {
        assertThat(plan("3", "7").endsWith(0).out())
                .contains("StatefulSet with 3 pods, 3 batches")
                .contains("batch 1  1 of 3 pods  +1  partition 2")
                .contains("note: 7 batches are more than the 3 pods");
    }

    @Test
    void takesTheKindInAnyCase() {
        assertThat(Cli.run("plan", "--kind", "statefulset", "--replicas", "1", "--batches", "1", "-o", "JSON")
                        .endsWith(0)
                        .json()
                        .get("kind")
                        .asText())
                .isEqualTo("StatefulSet");
    }

    @ParameterizedTest
    @CsvSource({
        "10, '5,2', '2'",
        "10, '50%,2', '2'",
        "10, 0, 0",
        "10, -1, -1",
        "10, 120%, 120%",
        "10, 'many', many",
        "10, '1,,2', entry 2"
    })
    void namesTheEntryThatIsWrong(String replicas, String batches, String named) {
        assertThat(plan(replicas, batches).endsWith(2).err()).contains(named).contains("error: ");
        assertThat(plan(replicas, batches, "-o", "json")
                        .endsWith(2)
                        .json()
                        .get("error")
                        .asText())
                .contains(named);
    }

    @Test
    void refusesAKindThatCannotBeReleased() {
        assertThat(Cli.run("plan", "--kind", "Pod", "--replicas", "1", "--batches", "1")
                        .endsWith(2)
                        .err())
                .contains("Pod cannot be released")
                .contains("StatefulSet (apps/v1)");
    }

    @Test
    void aStrategyIsOneOfTheKindsAndFitsTheBatches() {
        assertThat(by("rolling", "Deployment", "1").endsWith(0).out()).contains("one batch");
        assertThat(by("rolling", "Deployment", "3").endsWith(2).err())
                .contains("batches: '3'", "rolling", "Leave batches out");
        assertThat(by("canary", "StatefulSet", "3").endsWith(2).err())
                .contains("strategy: 'canary' is not one for a StatefulSet", "Leave it out");
        assertThat(by("paired", "Deployment", "2").endsWith(0).out()).contains("old 4, new 4", "old 0, new 8");
        assertThat(by("paired", "ReplicationController", "1").endsWith(0).out()).contains("old 0, new 8");
        assertThat(by("blue", "Deployment", "3").endsWith(2).err())
                .containsIgnoringCase("canary")
                .containsIgnoringCase("rolling");
    }

    private static Cli.Result by(String strategy, String kind, String batches) {
        return Cli.run("plan", "--kind", kind, "--replicas", "8", "--batches", batches, "--strategy", strategy);
    }

    @Test
    void wantsKindAndSizeAndBatchesTogether() {
        Cli.run("plan", "--kind", "StatefulSet", "--batches", "1").endsWith(2);
        Cli.run("plan", "--replicas", "3", "--batches", "1").endsWith(2);
        Cli.run("plan", "--kind", "StatefulSet", "--replicas", "3").endsWith(2);
        Cli.run("plan", "--kind", "StatefulSet", "--replicas", "3", "--batches", "1", "-f", "x.yaml")
                .endsWith(2);
    }

    private static Cli.Result plan(String replicas, String batches, String... more) {
        String[] args = {"plan", "--kind", "StatefulSet", "--replicas", replicas, "--batches=" + batches};
        return Cli.run(Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new));
    }
}
