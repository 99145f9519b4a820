package io.jenkins.plugins.batchrelease.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The sample pipelines of test-fixtures/jenkins")
class SamplePipelinesAcceptance {
    @Test
    @DisplayName("scripted: one pod, approved at the prompt; all pods, approved on the release page; then it is v2")
    void scripted(World world) throws IOException {
        Build build = job(world, "scripted", "1.27").start();

        String first = build.promptAfter(1);
        assertThat(world.namespace().tags())
                .containsExactly(entry("web-0", "1.26"), entry("web-1", "1.26"), entry("web-2", "1.27"));
        assertThat(world.namespace().versions()).containsExactly(entry("v1", "1.26"));
        build.proceed(world.admin(), first).ok();

        build.promptAfter(2);
        assertThat(world.namespace().tags().values()).containsOnly("1.27").hasSize(3);
        assertThat(world.namespace().versions()).containsExactly(entry("v1", "1.26"));
        // The first release of this build brought up what runs before.
        build.page("web-2").press(world.admin(), "approve", "looks good").ok();

        build.succeeds();
        assertThat(world.namespace().versions()).containsExactly(entry("v1", "1.26"), entry("v2", "1.27"));
        assertThat(build.log())
                .contains(
                        "1 of 3 pods run the new version",
                        "approved by " + world.admin().who());
        assertThat(build.prompts()).isEmpty();
    }

    @Test
    @DisplayName("Declarative: a static stage for each batch, approved by the prompt's form and without one")
    void declarative(World world) throws IOException {
        world.namespace().runs(Web.tagged("1.26"));
        Build build = job(world, "declarative", "1.28").start();

        String first = build.promptAfter(1);
        assertThat(world.namespace().tags())
                .containsExactly(entry("web-0", "1.26"), entry("web-1", "1.26"), entry("web-2", "1.28"));
        build.submit(world.admin(), first, "{}").ok();

        String second = build.promptAfter(2);
        assertThat(world.namespace().tags().values()).containsOnly("1.28").hasSize(3);
        build.proceed(world.admin(), second).ok();

        build.succeeds();
        // What ran before is the history's first version.
        assertThat(world.namespace().versions()).containsExactly(entry("v1", "1.26"), entry("v2", "1.28"));
    }

    private static Job job(World world, String style, String tag) throws IOException {
        return world.job(
                style,
                Files.readString(Path.of("test-fixtures/jenkins", style + ".Jenkinsfile")),
                Map.of(
                        "CREDENTIALS",
                        JenkinsUnderTest.CREDENTIALS,
                        "NAMESPACE",
                        world.namespace().name(),
                        "IMAGE",
                        "nginx:" + tag,
                        "APPROVERS",
                        ""));
    }
}
