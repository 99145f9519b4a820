package io.jenkins.plugins.batchrelease.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Who may do what")
class PermissionsAcceptance {
    /** Everything that can be decided on the release page. */
    private static final List<String> DECISIONS =
            List.of("approve", "reject", "next", "retry", "continue", "confirm", "hold", "rollback", "rollbackTo");

    @Test
    @DisplayName("whoever may read the build sees the release, and is offered and allowed no decision")
    void viewer(World world) {
        Visitor viewer = world.as("viewer");
        Build build = world.atFirstGate("");
        for (String path : List.of(build.path(), build.page().path(), build.path() + "console")) {
            assertThat(viewer.get(path).status()).as(path).isEqualTo(200);
        }
        JsonNode seen = viewer.json(build.page().path() + "status");
        assertThat(seen.path("phase").asText()).isEqualTo("AWAITING_APPROVAL");
        assertThat(seen.path("actions")).isEmpty();
        assertThat(viewer.get(build.page().path() + "pod?name=web-0").status())
                .as("what a container writes may be secret")
                .isEqualTo(403);
        assertThat(viewer.get(build.page().path()).body()).doesNotContain("data-pod-url");
        assertThat(world.as("bob").get(build.page().path()).body()).contains("data-pod-url");
        refusedEverywhere(build, viewer);
    }

    @Test
    @DisplayName("no address below a page of releases leads to what it stands beside")
    void noWayUp(World world) {
        Visitor viewer = world.as("viewer");
        Build build = world.atFirstGate("");
        for (String path : List.of(
                "batch-releases/owner/",
                "batch-releases/overview/",
                build.path() + "batch-release/run/",
                build.path() + "batch-release/pages/0/",
                build.page().path() + "run/",
                "descriptorByName/io.jenkins.plugins.batchrelease.jenkins.config.BatchReleaseConfiguration/clusters/0/config")) {
            assertThat(viewer.get(path).status()).as(path).isGreaterThanOrEqualTo(403);
        }
    }

    @Test
    @DisplayName("who may build but not approve gets 403 on every decision, at the prompt too")
    void withoutTheRight(World world) {
        Visitor bob = world.as("bob");
        Build build = world.atFirstGate("");
        refusedEverywhere(build, bob);
        build.proceed(bob, build.promptAfter(1));
        assertThat(build.promptAfter(1)).isNotEmpty();
        assertThat(world.namespace().tags()).containsEntry("web-0", "1.26");
    }

    @Test
    @DisplayName("a gate that names alice lets alice pass, and bob not, whatever else he may do")
    void namedApprover(World world) {
        Visitor alice = world.as("alice");
        Build build = world.atFirstGate("approvers: '%s'".formatted(alice.who()));
        assertThat(build.page().press(world.as("bob"), "approve", "").status()).isEqualTo(403);
        assertThat(build.proceed(world.as("bob"), build.promptAfter(1)).status())
                .isGreaterThanOrEqualTo(400);
        build.page().press(alice, "approve", "").ok();
        build.proceed(alice, build.promptAfter(2)).ok();
        build.succeeds();
        assertThat(build.log()).contains("decided by " + alice.who());
    }

    @Test
    @DisplayName("who started the build may not approve it where that is switched off; somebody else may")
    void selfApproval(World world) {
        Visitor starter = world.as("starter");
        Visitor alice = world.as("alice");
        world.namespace().runs(Web.tagged("1.26"));
        String gate = "allowSelf: false, approvers: '%s, %s'".formatted(starter.who(), alice.who());
        Build build = world.job("self", Web.tagged("1.27").pipeline(world.namespace(), gate))
                .startedBy(starter);

        String prompt = build.promptAfter(1);
        assertThat(build.page().press(starter, "approve", "").status()).isBetween(403, 409);
        build.proceed(starter, prompt);
        assertThat(build.promptAfter(1)).isEqualTo(prompt);
        assertThat(build.page().state().path("gate").path("approvals")).isEmpty();

        build.page().press(alice, "approve", "").ok();
        assertThat(build.promptAfter(2)).isNotEmpty();
    }

    @Test
    @DisplayName("looking at the address of a decision decides nothing")
    void getChangesNothing(World world) {
        Build build = world.atFirstGate("");
        JsonNode before = build.page().state();
        for (String decision : DECISIONS) {
            String query =
                    "?batch=1&version=1&planHash=" + before.path("planHash").asText();
            assertThat(world.admin().get(build.page().path() + decision + query).status())
                    .as("GET " + decision)
                    .isIn(404, 405);
        }
        assertThat(build.page().state().path("sequence")).isEqualTo(before.path("sequence"));
        assertThat(build.prompts()).hasSize(1);
    }

    @Test
    @DisplayName("a decision that another site makes a browser send, without a crumb, is refused")
    void withoutCrumb(World world) {
        Visitor alice = world.as("alice");
        assumeFalse(world.admin().get("crumbIssuer/api/json").status() == 404, "this Jenkins asks nobody for a crumb");
        Build build = world.atFirstGate("");
        for (String decision : DECISIONS) {
            assertThat(alice.postWithoutCrumb(build.page().path() + decision, fields(build))
                            .status())
                    .as(decision)
                    .isEqualTo(403);
        }
        assertThat(build.page().state().path("phase").asText()).isEqualTo("AWAITING_APPROVAL");
    }

    private static void refusedEverywhere(Build build, Visitor who) {
        JsonNode before = build.page().state();
        for (String decision : DECISIONS) {
            assertThat(who.post(build.page().path() + decision, fields(build)).status())
                    .as(who.who() + " " + decision)
                    .isEqualTo(403);
        }
        assertThat(build.page().state().path("sequence")).isEqualTo(before.path("sequence"));
    }

    private static Map<String, String> fields(Build build) {
        Map<String, String> fields =
                new TreeMap<>(ReleasePage.shown(build.page().state(), "let me"));
        fields.put("version", "1");
        return fields;
    }
}
