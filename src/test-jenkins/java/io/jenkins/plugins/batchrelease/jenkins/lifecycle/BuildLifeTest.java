package io.jenkins.plugins.batchrelease.jenkins.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hudson.model.TopLevelItem;
import io.jenkins.plugins.batchrelease.jenkins.JenkinsPeople;
import io.jenkins.plugins.batchrelease.jenkins.ReleaseInJenkins;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptReleases;
import io.jenkins.plugins.batchrelease.jenkins.index.IndexEntry;
import io.jenkins.plugins.batchrelease.jenkins.index.SharedIndex;
import java.util.List;
import java.util.logging.Level;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.LogRecorder;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
@DisplayName("A build with an open release")
class BuildLifeTest {
    private final ReleaseInJenkins world = new ReleaseInJenkins();

    @AfterEach
    void end() {
        world.close();
    }

    private static List<String> places() {
        return SharedIndex.get().all().stream()
                .map(IndexEntry::place)
                .map(Object::toString)
                .toList();
    }

    /** Aborted at its gate: the build is over, its release is held. */
    private WorkflowRun aborted(JenkinsRule jenkins) throws Exception {
        world.prepare(jenkins);
        WorkflowRun build = world.start(jenkins, "");
        ReleaseInJenkins.promptAfter(build, 1);
        build.doStop();
        jenkins.waitForCompletion(build);
        return build;
    }

    @Test
    @DisplayName("is kept by Jenkins until the release is over, and no longer")
    void kept(JenkinsRule jenkins) throws Exception {
        world.prepare(jenkins);
        WorkflowRun build = world.start(jenkins, "");
        JenkinsPeople people = new JenkinsPeople(jenkins, build);
        String first = ReleaseInJenkins.promptAfter(build, 1).getId();
        assertThat(build.isKeepLog()).isTrue();

        people.proceed("alice", first);
        people.proceed("alice", ReleaseInJenkins.promptAfter(build, 2).getId());
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));

        await().until(() -> !build.isKeepLog());
    }

    @Test
    @DisplayName("is found under the new name of its job, and a copy of the job has none")
    void renamedAndCopied(JenkinsRule jenkins) throws Exception {
        WorkflowRun build = aborted(jenkins);

        build.getParent().renameTo("renamed");
        jenkins.jenkins.copy((TopLevelItem) jenkins.jenkins.getItem("renamed"), "copy");

        assertThat(places()).containsExactly("renamed #" + build.getNumber());
    }

    @Test
    @DisplayName("is found again after the configuration was read from disk")
    void reloaded(JenkinsRule jenkins) throws Exception {
        WorkflowRun build = aborted(jenkins);

        jenkins.jenkins.reload();

        assertThat(places()).containsExactly(ReleaseInJenkins.JOB + " #" + build.getNumber());
        WorkflowRun again = jenkins.jenkins
                .getItemByFullName(ReleaseInJenkins.JOB, WorkflowJob.class)
                .getBuildByNumber(build.getNumber());
        assertThat(KeptReleases.in(again)).singleElement().satisfies(release -> assertThat(release.isOpen())
                .isTrue());
    }

    @Test
    @DisplayName("that is deleted leaves a word on how to end the release")
    void deleted(JenkinsRule jenkins) throws Exception {
        WorkflowRun build = aborted(jenkins);
        LogRecorder log = new LogRecorder().record(Orphans.class, Level.WARNING).capture(10);

        build.delete();

        assertThat(log.getMessages()).singleElement().asString().contains("default/web", "batch-release-cli.jar");
        assertThat(places()).isEmpty();
        assertThat(world.tags()).containsValue("1.27");
    }
}
