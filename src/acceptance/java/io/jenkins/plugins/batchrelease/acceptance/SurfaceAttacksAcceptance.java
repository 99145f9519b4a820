package io.jenkins.plugins.batchrelease.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody with the right to read asks Jenkins for more than a release is meant to show. */
@Acceptance
@DisplayName("What Jenkins shows of a release")
class SurfaceAttacksAcceptance {
    @Test
    @DisplayName("costs the cluster nothing, however many builds are asked for at once")
    void requests(World world) {
        Build build = world.atFirstGate("");
        List<String> asked = world.cluster().requestsDuring(() -> {
            for (String path : List.of(
                    build.job().path() + "api/json?tree=allBuilds%5Bactions%5Breleases%5B*%5D%5D%5D",
                    build.job().path() + "api/json?depth=3",
                    build.job().folderPath() + "batch-releases/api/json?depth=2",
                    build.path() + "batch-release/api/json?depth=3")) {
                world.admin().get(path).ok();
            }
        });
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("is asked of the cluster by nobody's look at builds that are over")
    void requestsForOldBuilds(World world) {
        Build build = world.atFirstGate("");
        build.proceed(world.admin(), build.promptAfter(1)).ok();
        build.proceed(world.admin(), build.promptAfter(2)).ok();
        build.succeeds();
        List<String> asked = world.cluster().requestsDuring(() -> world.admin()
                .get(build.job().path() + "api/json?tree=allBuilds%5Bactions%5Breleases%5B*%5D%5D%5D")
                .ok());
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("leads to nothing else of Jenkins: the pages of releases have no way to what they belong to")
    void owner(World world) {
        Build build = world.atFirstGate("");
        for (String page : List.of("", build.job().folderPath(), build.job().path())) {
            for (String way : List.of("owner/", "owner/api/json", "owner/systemInfo", "target/", "parent/")) {
                assertThat(world.admin().get(page + "batch-releases/" + way).status())
                        .as(page + "batch-releases/" + way)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    @DisplayName("are a container's last words only for those who have the right to them")
    void podLogs(World world) {
        Visitor viewer = world.as("viewer");
        Build build = world.atFirstGate("");
        String pod = build.page().path() + "pod?name=web-2";
        assertThat(viewer.get(pod).status()).isEqualTo(403);
        // Who may start builds may make one that prints it.
        assertThat(world.as("bob").get(pod).status()).isIn(200, 404);
        assertThat(world.admin().get(pod).status()).isIn(200, 404);
    }

    @Test
    @DisplayName("warns of a credential that every job can use beside its policy")
    void globalCredential(World world) {
        KnownCluster cluster = world.knownCluster(world.namespace(), "");
        assertThat(checked(world, cluster.name())).doesNotContain("class=warning");
        String global = "acceptance-" + UUID.randomUUID().toString().substring(0, 8);
        String token = UUID.randomUUID().toString();
        world.admin()
                .postXml(
                        "credentials/store/system/domain/_/createCredentials",
                        Xml.secretFile(global, java.util.Base64.getEncoder().encodeToString(token.getBytes())))
                .ok();
        try {
            String said = checked(world, global);
            assertThat(said).contains("warning").containsIgnoringCase("system");
        } finally {
            world.admin()
                    .post("credentials/store/system/domain/_/credential/" + global + "/doDelete", Map.of())
                    .ok();
        }
    }

    private static String checked(World world, String id) {
        String form = "descriptorByName/io.jenkins.plugins.batchrelease.jenkins.config.ClusterDefinition/";
        return world.admin()
                .post(form + "checkCredentialsId", Map.of("value", id, "inCluster", "false"))
                .ok()
                .body();
    }

    @Test
    @DisplayName("has no value of the manifest in it where the cluster refuses the manifest")
    void refusals(World world) {
        world.cluster()
                .requireReal("an embedded cluster takes what a real API server refuses, and its pods never start");
        world.namespace().runs(Web.tagged("1.26"));
        String value = "s3cr3t-" + UUID.randomUUID();
        String environment =
                """
                        image: nginx:1.27
                        env:
                        - name: DB_PASSWORD
                          value: %s
                """
                        .formatted(value);
        String good = Web.tagged("1.27").yaml().replace("        image: nginx:1.27\n", environment);
        assertThat(good).contains(value);
        for (String bad : List.of(
                good.replace("containerPort: 80", "containerPort: 123456"),
                good.replace("containerPort: 80", "containerPort: eighty"),
                good.replace("name: nginx", "name: Not_A_Name"),
                good.replace("terminationGracePeriodSeconds: 1", "terminationGracePeriodSeconds: soon"),
                good.replace("matchLabels:\n      app: web", "matchLabels:\n      app: other"))) {
            assertThat(bad).isNotEqualTo(good);
            Build build = world.job(
                            "refused",
                            Web.release(world.namespace(), "manifestText: '''" + bad + "'''", "batchReleaseNext()"))
                    .start();
            assertThat(build.result()).as(build::log).isEqualTo("FAILURE");
            assertThat(build.log()).doesNotContain(value);
            String record = world.namespace()
                    .secret("batch-release.web")
                    .map(secret -> new String(java.util.Base64.getDecoder()
                            .decode(secret.getData().get("state"))))
                    .orElse("");
            assertThat(record).doesNotContain(value);
        }
    }
}
