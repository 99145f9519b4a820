package io.jenkins.plugins.batchrelease.jenkins.gate;

import static io.jenkins.plugins.batchrelease.jenkins.ReleaseInJenkins.promptAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.jenkins.JenkinsPeople;
import io.jenkins.plugins.batchrelease.jenkins.ReleaseInJenkins;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptApproval;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptReleases;
import java.util.List;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

@DisplayName("A gate over restarts of Jenkins")
class GateRestartTest {
    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    private final ReleaseInJenkins world = new ReleaseInJenkins();

    @AfterEach
    void end() {
        world.close();
    }

    private static WorkflowRun build(JenkinsRule jenkins) {
        return jenkins.jenkins
                .getItemByFullName(ReleaseInJenkins.JOB, WorkflowJob.class)
                .getBuildByNumber(1);
    }

    private static List<String> approved(WorkflowRun build) {
        return KeptReleases.in(build).get(0).gateAfter(1).orElseThrow().approvals().stream()
                .map(KeptApproval::user)
                .toList();
    }

    @Test
    @DisplayName("keeps one of two approvals, asks anew, and counts the other one")
    void keepsApprovals() throws Throwable {
        sessions.then(jenkins -> {
            world.prepare(jenkins);
            WorkflowRun build = world.start(jenkins, "approvals: 2");
            new JenkinsPeople(jenkins, build)
                    .proceed("alice", promptAfter(build, 1).getId());
            await().until(() -> approved(build).equals(List.of("alice")));
        });
        sessions.then(jenkins -> {
            ReleaseInJenkins.secure(jenkins);
            WorkflowRun build = build(jenkins);
            String prompt = promptAfter(build, 1).getId();
            assertThat(approved(build)).containsExactly("alice");
            assertThat(world.tags()).containsEntry("web-0", "1.26");
            new JenkinsPeople(jenkins, build).proceed("carol", prompt);
            promptAfter(build, 2);
        });
        sessions.then(jenkins -> {
            ReleaseInJenkins.secure(jenkins);
            WorkflowRun build = build(jenkins);
            JenkinsPeople people = new JenkinsPeople(jenkins, build);
            String prompt = promptAfter(build, 2).getId();
            people.proceed("alice", prompt);
            people.proceed("carol", prompt);
            jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
            assertThat(world.versions()).containsExactly("batch-release.web.v1", "batch-release.web.v2");
            assertThat(ReleaseInJenkins.prompts(build)).isEmpty();
        });
    }
}
