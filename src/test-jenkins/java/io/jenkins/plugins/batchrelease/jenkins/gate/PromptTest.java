package io.jenkins.plugins.batchrelease.jenkins.gate;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.batchrelease.jenkins.JenkinsPeople;
import io.jenkins.plugins.batchrelease.jenkins.ReleaseInJenkins;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
@DisplayName("The prompt of a gate")
class PromptTest {
    private final ReleaseInJenkins world = new ReleaseInJenkins();
    private JenkinsRule jenkins;

    @BeforeEach
    void prepare(JenkinsRule rule) throws Exception {
        jenkins = rule;
        world.prepare(rule);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @DisplayName("is one for each gate, and none is left at the end")
    void oneForEachGate() throws Exception {
        WorkflowRun build = world.start(jenkins, "");
        JenkinsPeople people = new JenkinsPeople(jenkins, build);
        String first = ReleaseInJenkins.promptAfter(build, 1).getId();
        people.proceed("alice", first);
        String second = ReleaseInJenkins.promptAfter(build, 2).getId();
        assertThat(second).isNotEqualTo(first);
        people.proceed("carol", second);
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
        assertThat(ReleaseInJenkins.prompts(build)).isEmpty();
        assertThat(world.versions()).containsExactly("batch-release.web.v1", "batch-release.web.v2");
    }

    @Test
    @DisplayName("goes when the build is aborted")
    void aborted() throws Exception {
        WorkflowRun build = world.start(jenkins, "");
        ReleaseInJenkins.promptAfter(build, 1);
        build.doStop();
        jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
        assertThat(ReleaseInJenkins.prompts(build)).isEmpty();
        assertThat(world.tags()).containsEntry("web-0", "1.26").containsEntry("web-2", "1.27");
    }

    @Test
    @DisplayName("goes when somebody says no, and the release waits for people")
    void rejected() throws Exception {
        WorkflowRun build = world.start(jenkins, "");
        new JenkinsPeople(jenkins, build)
                .abort("alice", ReleaseInJenkins.promptAfter(build, 1).getId());
        jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
        assertThat(ReleaseInJenkins.prompts(build)).isEmpty();
        assertThat(world.versions()).containsExactly("batch-release.web.v1");
    }
}
