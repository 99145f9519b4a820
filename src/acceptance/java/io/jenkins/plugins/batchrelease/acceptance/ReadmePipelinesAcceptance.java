package io.jenkins.plugins.batchrelease.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As they stand there: only cluster, namespace and people have the names of this run. */
@Acceptance
@DisplayName("A pipeline of the README")
class ReadmePipelinesAcceptance {
    private static final Pattern BLOCK = Pattern.compile("```groovy\n(.*?)```", Pattern.DOTALL);
    private static final int SCRIPTED = 0;
    private static final int DECLARATIVE = 1;

    @Test
    @DisplayName("deploys what does not exist yet: its surplus stage does nothing, and takes nothing back")
    void first(World world, @TempDir Path repository) throws Exception {
        try (AutoCloseable local = world.jenkins().localCheckouts()) {
            Build build = start(world, repository, DECLARATIVE, new Web("1.27", 3));
            build.proceed(world.as("alice"), build.promptAfter(1)).ok();

            build.succeeds();
            assertThat(world.namespace().versions()).containsExactly(entry("v1", "1.27"));
            assertThat(world.namespace().tags().values()).hasSize(3).containsOnly("1.27");
            assertThat(build.log()).contains("batchReleaseNext() does nothing", "batchReleaseGate() asks nobody");
        }
    }

    @Test
    @DisplayName("releases one pod, which is one batch")
    void onePod(World world, @TempDir Path repository) throws Exception {
        world.namespace().runs(new Web("1.26", 1));
        try (AutoCloseable local = world.jenkins().localCheckouts()) {
            Build build = start(world, repository, DECLARATIVE, new Web("1.27", 1));
            build.proceed(world.as("alice"), build.promptAfter(1)).ok();

            build.succeeds();
            assertThat(world.namespace().tags()).containsExactly(entry("web-0", "1.27"));
        }
    }

    @Test
    @DisplayName("releases three pods in two batches, and asks about each")
    void threePods(World world, @TempDir Path repository) throws Exception {
        world.namespace().runs(Web.tagged("1.26"));
        try (AutoCloseable local = world.jenkins().localCheckouts()) {
            Build build = start(world, repository, DECLARATIVE, Web.tagged("1.27"));
            build.proceed(world.as("alice"), build.promptAfter(1)).ok();
            build.proceed(world.as("alice"), build.promptAfter(2)).ok();

            build.succeeds();
            assertThat(world.namespace().tags().values()).containsOnly("1.27");
            assertThat(build.log()).doesNotContain("does nothing");
        }
    }

    @Test
    @DisplayName("takes a version back that does not start")
    void failing(World world, @TempDir Path repository) throws Exception {
        assumeTrue(world.cluster().playsPods(), "something real runs in the pods");
        world.namespace().runs(Web.tagged("1.26"));
        try (AutoCloseable local = world.jenkins().localCheckouts()) {
            Build build = start(world, repository, DECLARATIVE, Web.tagged("bad"));

            assertThat(build.result()).as(build::log).isEqualTo("FAILURE");
            assertThat(world.namespace().tags().values()).hasSize(3).containsOnly("1.26");
        }
    }

    @Test
    @DisplayName("as a script asks about each of three batches, and leaves the executor alone meanwhile")
    void scripted(World world, @TempDir Path repository) throws Exception {
        world.namespace().runs(Web.tagged("1.26"));
        try (AutoCloseable local = world.jenkins().localCheckouts()) {
            Build build = start(world, repository, SCRIPTED, Web.tagged("1.27"));
            for (int batch = 1; batch <= 3; batch++) {
                String prompt = build.promptAfter(batch);
                assertThat(world.jenkins()
                                .script("print jenkins.model.Jenkins.get().computers"
                                        + ".sum { it.executors.count { it.busy && it.currentExecutable.parent.toString()"
                                        + ".contains('" + build.job().path() + "') } }"))
                        .isEqualTo("0");
                build.proceed(world.as("alice"), prompt).ok();
            }
            build.succeeds();
            assertThat(world.namespace().tags().values()).containsOnly("1.27");
        }
    }

    private static Build start(World world, Path repository, int which, Web web) throws IOException {
        world.jenkins().requirePlugin("git");
        String alice = world.as("alice").who().id();
        KnownCluster cluster = world.knownCluster(world.namespace(), "");
        List<String> pipelines = BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        String pipeline = pipelines
                .get(which)
                .replace("cluster: 'prod', namespace: 'shop'", cluster.arguments(world.namespace()))
                .replace("alice, release-managers", alice)
                .replace("release-managers", alice);
        assertThat(pipeline).contains(cluster.name());
        Files.writeString(repository.resolve("Jenkinsfile"), pipeline);
        Files.writeString(repository.resolve("smoke-test.sh"), "#!/bin/sh\necho all is well\n");
        Files.writeString(Files.createDirectories(repository.resolve("k8s")).resolve("web.yaml"), web.yaml());
        String git = "git -C " + repository + " -c user.name=bob -c user.email=bob@example.org ";
        Commands.run("chmod +x " + repository.resolve("smoke-test.sh") + " && git init -q -b main " + repository
                + " && " + git + "add . && " + git + "commit -q -m change");
        return world.jobFrom("readme", repository).start();
    }
}
