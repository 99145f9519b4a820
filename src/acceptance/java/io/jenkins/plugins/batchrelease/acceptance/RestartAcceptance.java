package io.jenkins.plugins.batchrelease.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A release while Jenkins goes down and comes back")
class RestartAcceptance {
    @Test
    @DisplayName("killed in the middle of a batch, the build goes on, and every version is kept once")
    void killedInABatch(World world) {
        killable();
        assumeTrue(world.cluster().playsPods(), "pods that take long to be ready are played; here they are real");
        world.namespace().runs(Web.tagged("1.26"));
        Build build = world.job("killed", Web.tagged("slow").pipeline(world.namespace(), ""))
                .start();
        build.proceed(world.admin(), build.promptAfter(1)).ok();
        build.page()
                .reaches(state -> state.path("batch").asInt() == 2
                        && state.path("phase").asText().equals("UPDATING"));

        world.jenkins().kill();

        build.proceed(world.admin(), build.promptAfter(2)).ok();
        build.succeeds();
        assertThat(world.namespace().tags().values()).containsOnly("slow").hasSize(3);
        assertThat(world.namespace().versions()).containsExactly(entry("v1", "1.26"), entry("v2", "slow"));
        JsonNode audit = build.page().state().path("audit");
        assertThat(count(audit, "batchStarted")).isEqualTo(2);
        assertThat(count(audit, "batchReady")).isEqualTo(2);
        assertThat(count(audit, "approved")).isEqualTo(2);
        assertThat(count(audit, "confirmed")).isEqualTo(1);
    }

    @Test
    @DisplayName("killed at a gate with one of two approvals given, it asks for the other one")
    void killedAtAGate(World world) {
        killable();
        approvalIsKept(world, world.jenkins()::kill);
    }

    @Test
    @DisplayName("restarted in good order at a gate with one of two approvals given, it asks for the other one")
    void restartedAtAGate(World world) {
        Settings.start();
        approvalIsKept(world, world.jenkins()::restartGracefully);
    }

    private static void approvalIsKept(World world, Runnable restart) {
        Visitor alice = world.as("alice");
        Visitor carol = world.as("carol");
        Build build = world.atFirstGate("approvals: 2");
        String prompt = build.promptAfter(1);
        build.proceed(alice, prompt).ok();
        build.page().reaches(state -> state.path("gate").path("approvals").size() == 1);

        restart.run();

        assertThat(build.promptAfter(1)).isEqualTo(prompt);
        JsonNode gate = build.page()
                .reaches(state -> state.path("gate").path("approvals").size() == 1)
                .path("gate");
        assertThat(gate.path("approvals").path(0).path("who").asText())
                .isEqualTo(alice.who().id());
        build.proceed(carol, prompt).ok();
        String last = build.promptAfter(2);
        build.proceed(alice, last);
        build.proceed(carol, last);
        build.succeeds();
        assertThat(build.log()).contains("decided by %s and %s".formatted(alice.who(), carol.who()));
        assertThat(world.namespace().versions()).containsExactly(entry("v1", "1.26"), entry("v2", "1.27"));
        assertThat(build.prompts()).isEmpty();
    }

    private static void killable() {
        Settings.kill();
        Settings.start();
    }

    private static long count(JsonNode audit, String kind) {
        long count = 0;
        for (JsonNode line : audit) {
            count += line.path("kind").asText().equals(kind) ? 1 : 0;
        }
        return count;
    }
}
