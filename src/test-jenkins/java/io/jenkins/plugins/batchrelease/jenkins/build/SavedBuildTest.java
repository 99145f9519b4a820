package io.jenkins.plugins.batchrelease.jenkins.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.JenkinsPeople;
import io.jenkins.plugins.batchrelease.jenkins.ReleaseInJenkins;
import io.jenkins.plugins.batchrelease.release.Phase;
import java.nio.file.Files;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
@DisplayName("A build with a release")
class SavedBuildTest {
    private final ReleaseInJenkins world = new ReleaseInJenkins();

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @DisplayName("is saved and loaded whole: Jenkins' class filter lets all of it pass")
    void savedAndLoaded(JenkinsRule jenkins) throws Exception {
        world.prepare(jenkins);
        WorkflowRun build = world.start(jenkins, "");
        JenkinsPeople people = new JenkinsPeople(jenkins, build);
        people.proceed("alice", ReleaseInJenkins.promptAfter(build, 1).getId());
        people.proceed("alice", ReleaseInJenkins.promptAfter(build, 2).getId());
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));

        build.save();
        String onDisk = Files.readString(build.getRootDir().toPath().resolve("build.xml"));
        assertThat(onDisk).contains(KeptReleases.class.getName()).doesNotContain("embedded-admin");
        build.reload();
        KeptRelease loaded = KeptReleases.in(build).get(0);
        assertThat(loaded.phase()).isEqualTo(Phase.CONFIRMED);
        assertThat(loaded.release().orElseThrow().version()).isEqualTo(2);
        assertThat(loaded.gates()).hasSize(2).allSatisfy(gate -> assertThat(gate.approvals())
                .extracting(KeptApproval::user)
                .containsExactly("alice"));
    }
}
