package io.jenkins.plugins.batchrelease.jenkins.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.JenkinsPeople;
import io.jenkins.plugins.batchrelease.jenkins.ReleaseInJenkins;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptReleases;
import java.util.List;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
@DisplayName("A decision on the release page")
class PageRightsTest {
    private static final List<String> DECISIONS =
            List.of("approve", "reject", "next", "retry", "continue", "confirm", "hold", "rollback", "rollbackTo");

    private final ReleaseInJenkins world = new ReleaseInJenkins();
    private JenkinsRule jenkins;
    private WorkflowRun build;
    private JenkinsPeople people;

    @BeforeEach
    void atTheFirstGate(JenkinsRule rule) throws Exception {
        jenkins = rule;
        world.prepare(rule);
        build = world.start(rule, "");
        ReleaseInJenkins.promptAfter(build, 1);
        people = new JenkinsPeople(rule, build);
    }

    @AfterEach
    void end() throws Exception {
        build.doStop();
        jenkins.waitForCompletion(build);
        world.close();
    }

    private long sequence() {
        return KeptReleases.in(build).get(0).release().orElseThrow().sequence();
    }

    @Test
    @DisplayName("is refused to who may look and to who may build")
    void withoutTheRight() throws Exception {
        long before = sequence();
        for (String decision : DECISIONS) {
            for (String who : List.of("viewer", "bob")) {
                assertThat(people.decide(who, decision))
                        .as(who + " " + decision)
                        .isEqualTo(403);
            }
        }
        assertThat(sequence()).isEqualTo(before);
    }

    @Test
    @DisplayName("is not made by looking at its address, nor without a crumb")
    void onlyByPost() throws Exception {
        long before = sequence();
        for (String decision : DECISIONS) {
            assertThat(people.look("alice", decision)).as("GET " + decision).isIn(404, 405);
            assertThat(people.decideWithoutCrumb("alice", decision))
                    .as(decision)
                    .isEqualTo(403);
        }
        assertThat(sequence()).isEqualTo(before);
    }

    @Test
    @DisplayName("is made by who has the right")
    void withTheRight() throws Exception {
        assertThat(people.decide("alice", "approve")).isEqualTo(200);
        ReleaseInJenkins.promptAfter(build, 2);
        assertThat(world.tags().values()).containsOnly("1.27");
    }
}
