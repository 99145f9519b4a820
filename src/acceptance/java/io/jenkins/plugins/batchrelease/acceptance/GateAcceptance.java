package io.jenkins.plugins.batchrelease.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A gate")
class GateAcceptance {
    private static final int CLICKS = 8;

    @Test
    @DisplayName("that wants two people waits for the second one; the same person counts once")
    void twoPeople(World world) {
        Visitor alice = world.as("alice");
        Visitor carol = world.as("carol");
        Build build = world.atFirstGate("approvals: 2");

        build.page().press(alice, "approve", "first").ok();
        build.proceed(alice, build.promptAfter(1));
        JsonNode gate = build.page().reaches(state -> approvals(state, 1) == 1).path("gate");
        assertThat(gate.path("open").asBoolean()).isTrue();
        assertThat(build.promptAfter(1)).isNotEmpty();
        assertThat(world.namespace().tags()).containsEntry("web-0", "1.26");

        build.proceed(carol, build.promptAfter(1)).ok();
        build.promptAfter(2);
        assertThat(build.log()).contains("decided by %s and %s".formatted(alice.who(), carol.who()));
    }

    @Test
    @DisplayName(
            "where somebody says no on the page ends the build; no further pod moves, and nothing becomes a version")
    void rejectedOnThePage(World world) {
        Build build = world.atFirstGate("");
        build.page().press(world.as("alice"), "reject", "error rate").ok();
        assertThat(build.result()).isNotEqualTo("SUCCESS");
        heldAfterOnePod(world, build);
    }

    @Test
    @DisplayName("where somebody says no at the prompt does the same")
    void rejectedAtThePrompt(World world) {
        Build build = world.atFirstGate("");
        build.abort(world.admin(), build.promptAfter(1)).ok();
        assertThat(build.result()).isNotEqualTo("SUCCESS");
        heldAfterOnePod(world, build);
    }

    private static void heldAfterOnePod(World world, Build build) {
        assertThat(build.prompts()).isEmpty();
        assertThat(build.page().state().path("phase").asText()).isIn("AWAITING_APPROVAL", "HELD");
        assertThat(world.namespace().tags())
                .containsExactly(entry("web-0", "1.26"), entry("web-1", "1.26"), entry("web-2", "1.27"));
        assertThat(world.namespace().versions()).containsOnlyKeys("v1");
    }

    @Test
    @DisplayName(
            "that eight people click at the same moment is decided once; the next batch waits for its own decision")
    void allAtOnce(World world) throws Exception {
        List<Visitor> people = List.of(world.as("alice"), world.as("carol"), world.admin());
        Build build = world.atFirstGate("");
        String prompt = build.promptAfter(1);
        JsonNode shown = build.page().state();
        CountDownLatch ready = new CountDownLatch(CLICKS);
        List<Future<Answer>> answers = new ArrayList<>();
        ExecutorService hands = Executors.newFixedThreadPool(CLICKS);
        try {
            for (int click = 0; click < CLICKS; click++) {
                Visitor who = world.again(people.get(click % people.size()));
                boolean atPrompt = click % 2 == 0;
                answers.add(hands.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return atPrompt
                            ? build.proceed(who, prompt)
                            : who.post(build.page().path() + "approve", ReleasePage.shown(shown, ""));
                }));
            }
            for (Future<Answer> answer : answers) {
                // Who comes too late is told so; nobody gets a broken page.
                assertThat(answer.get().status()).as(answer.get().toString()).isLessThan(500);
            }
        } finally {
            hands.shutdown();
        }
        build.promptAfter(2);
        JsonNode state = build.page().state();
        assertThat(approvals(state, 1)).isEqualTo(1);
        assertThat(approvals(state, 2)).isZero();
        assertThat(state.path("batch").asInt()).isEqualTo(2);
    }

    @Test
    @DisplayName("hears a comment, and tells it to those who look later")
    void comment(World world) {
        Build build = world.atFirstGate("comment: true");
        String form = "{\"parameter\": [{\"name\": \"comment\", \"value\": \"smoke test passed\"}]}";
        build.submit(world.admin(), build.promptAfter(1), form).ok();
        build.promptAfter(2);
        assertThat(build.page()
                        .state()
                        .path("batches")
                        .path(0)
                        .path("approvals")
                        .path(0)
                        .path("comment")
                        .asText())
                .isEqualTo("smoke test passed");
    }

    private static int approvals(JsonNode state, int batch) {
        return state.path("batches").path(batch - 1).path("approvals").size();
    }
}
