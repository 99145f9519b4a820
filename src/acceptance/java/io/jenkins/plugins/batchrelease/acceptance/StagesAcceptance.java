package io.jenkins.plugins.batchrelease.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("One stage for each batch, and the question at the batch that waits")
class StagesAcceptance {
    private static final String FIRST = "Batch 1 of 2";
    private static final String SECOND = "Batch 2 of 2";

    @Test
    @DisplayName("in Stage View")
    void stageView(World world) {
        world.jenkins().requirePlugin("pipeline-rest-api");
        Build build = atSecondGate(world);
        JsonNode stages = world.admin().json(build.path() + "wfapi/describe").path("stages");
        assertThat(texts(stages, "name")).containsExactly(FIRST, SECOND);
        assertThat(texts(stages, "status")).containsExactly("SUCCESS", "PAUSED_PENDING_INPUT");
        JsonNode questions = world.admin().json(build.path() + "wfapi/pendingInputActions");
        assertThat(texts(questions, "id")).containsExactly(build.promptAfter(2));
        world.browser(world.admin()).open(build.job().path()).shows(SECOND).picture("stage view");
    }

    @Test
    @DisplayName("in Pipeline Graph View")
    void pipelineGraphView(World world) {
        world.jenkins().requirePlugin("pipeline-graph-view");
        Build build = atSecondGate(world);
        // Later versions of the plugin moved it to the first of these.
        String overview = Stream.of("stages/", "pipeline-overview/")
                .map(address -> build.path() + address)
                .filter(address -> world.admin().get(address + "tree").status() == 200)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Pipeline Graph View is not where it is known to be"));
        JsonNode stages = world.admin().json(overview + "tree").path("data").path("stages");
        assertThat(texts(stages, "name")).containsExactly(FIRST, SECOND);
        assertThat(texts(stages, "state")).startsWith("success").doesNotContain("failure");
        // The stage itself is shown as running, with Jenkins' own input too; the question is at its step.
        JsonNode question = await("Pipeline Graph View to see the question")
                .atMost(Build.PATIENCE)
                .until(() -> paused(world.admin().json(overview + "allSteps")), Optional::isPresent)
                .orElseThrow();
        assertThat(question.path("stageId")).isEqualTo(stages.path(1).path("id"));
        assertThat(question.path("inputStep").path("id").asText()).isEqualTo(build.promptAfter(2));
        Browser browser = world.browser(world.admin());
        browser.open(overview).shows(SECOND).picture("pipeline graph view");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName("in Blue Ocean, where the question can be answered")
    void blueOcean(World world) {
        world.jenkins().requirePlugin("blueocean-rest-impl");
        Build build = atSecondGate(world);
        String run = "blue/rest/organizations/jenkins/pipelines/"
                + build.job().fullName().replace("/", "/pipelines/") + "/runs/" + build.number() + "/";
        JsonNode nodes = await("Blue Ocean to see the question")
                .atMost(Build.PATIENCE)
                .until(() -> world.admin().json(run + "nodes/"), seen -> texts(seen, "state")
                        .contains("PAUSED"));
        assertThat(texts(nodes, "displayName")).containsExactly(FIRST, SECOND);
        assertThat(texts(nodes, "state")).containsExactly("FINISHED", "PAUSED");
        world.browser(world.admin())
                .open("blue/organizations/jenkins/" + Visitor.encode(build.job().fullName()) + "/detail/"
                        + build.job().name() + "/" + build.number() + "/pipeline/")
                .shows("Approve")
                .picture("blue ocean");
    }

    private static Optional<JsonNode> paused(JsonNode answer) {
        for (JsonNode step : answer.path("data").path("steps")) {
            if (step.path("state").asText().equals("paused")) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private static Build atSecondGate(World world) {
        Build build = world.atFirstGate("");
        build.proceed(world.admin(), build.promptAfter(1)).ok();
        build.promptAfter(2);
        return build;
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(field).asText()));
        return texts;
    }
}
