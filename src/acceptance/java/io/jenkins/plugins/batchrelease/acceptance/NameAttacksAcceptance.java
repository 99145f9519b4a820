package io.jenkins.plugins.batchrelease.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A cluster is open to one namespace; what is meant to be reached is in another one. */
@Acceptance
@DisplayName("Names that would like to be paths")
class NameAttacksAcceptance {
    private static final String MARK = "nobody-may-read-this";

    @Test
    @DisplayName("reach no release of another namespace, in no step")
    void steps(World world) {
        Build victim = world.atFirstGate("");
        Namespace own = world.anotherNamespace();
        KnownCluster cluster = world.knownCluster(own, "");
        JsonNode before = victim.page().state();
        String path = "x/../../../" + world.namespace().name() + "/secrets/batch-release.web";
        for (String step : List.of(
                "batchReleaseRollback(%s, name: '%s')",
                "batchReleaseStatus(%s, name: '%s')",
                "batchReleaseHistory(%s, name: '%s')",
                "batchReleaseNext(%s, name: '%s')",
                "batchReleaseConfirm(%s, name: '%s')",
                "batchReleaseGate(%s, name: '%s')",
                "batchReleasePlan(%s, name: '%s', image: 'nginx=nginx:evil', workload: 'statefulset/web')",
                "batchReleaseStart(%s, name: '%s', image: 'nginx=nginx:evil', workload: 'statefulset/web')")) {
            Build attack = world.job("names", step.formatted(cluster.arguments(own), path))
                    .start();
            attack.fails();
            assertThat(attack.log()).as(step).contains("name").doesNotContain("nginx:1.27");
        }
        JsonNode after = victim.page().state();
        assertThat(after.path("sequence")).isEqualTo(before.path("sequence"));
        assertThat(after.path("phase").asText()).isEqualTo("AWAITING_APPROVAL");
        assertThat(victim.prompts()).hasSize(1);
    }

    @Test
    @DisplayName("read no Secret of another namespace, as documents or as the object that points at them")
    void sources(World world) {
        world.namespace().runs(Web.tagged("1.26"));
        world.namespace().holds("hidden", Web.tagged(MARK).yaml());
        Namespace own = world.anotherNamespace();
        KnownCluster cluster = world.knownCluster(own, "");
        String other = world.namespace().name();
        for (String source : List.of(
                "manifestSecrets: ['x/../../../%s/secrets/hidden']".formatted(other),
                "manifestSecrets: ['../../%s/secrets/hidden']".formatted(other),
                "fromResource: 'x/../../../../../../api/v1/namespaces/%s/secrets/hidden'".formatted(other),
                "image: 'nginx:1.27', workload: 'statefulset/x/../../../%s/statefulsets/web'".formatted(other),
                "image: 'nginx:1.27', workload: 'statefulset/web', serviceSwitch: 'x/../../../%s/services/web'"
                        .formatted(other))) {
            Build attack = world.job("sources", "batchReleasePlan(%s, %s)".formatted(cluster.arguments(own), source))
                    .start();
            attack.fails();
            assertThat(attack.log()).as(source).doesNotContain(MARK, "404", "Exception");
        }
    }

    @Test
    @DisplayName("lead nowhere in the addresses of a release, and are told to be wrong where a field names something")
    void addresses(World world) {
        Build build = world.atFirstGate("");
        String page = build.page().path();
        String hash = build.page().state().path("planHash").asText();
        for (String name : List.of("../../secrets/batch-release.web", "web-2/log?x=", "web-2%2Flog", "")) {
            assertThat(world.admin()
                            .get(page + "pod?name=" + Visitor.encode(name))
                            .status())
                    .as("pod " + name)
                    .isIn(400, 404);
        }
        for (String version : List.of("v1/../v2", "../secrets", "v1?x", "v-1", "v99999999999")) {
            Map<String, String> fields = Map.of("version", version, "planHash", hash, "batches", "1");
            assertThat(world.admin().post(page + "rollbackTo", fields).status())
                    .as("rollbackTo " + version)
                    .isIn(400, 404, 409);
        }
        for (String token : List.of("..%2f..%2f", "web%2f..", "web%2e%2e", "web-2")) {
            Answer answer = world.admin().get(build.path() + "batch-release/" + token + "/status");
            assertThat(answer.status()).as(answer.toString()).isIn(400, 404);
        }
        assertThat(build.page().state().path("phase").asText()).isEqualTo("AWAITING_APPROVAL");
    }
}
