package io.jenkins.plugins.batchrelease.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Acceptance
@DisplayName("A gate that somebody would like to walk around")
class GateAttacksAcceptance {
    private static final int A_LOT = 1_200_000;

    @Test
    @DisplayName("keeps its rules when another job asks about it without them")
    void otherJob(World world) {
        Visitor alice = world.as("alice");
        Visitor carol = world.as("carol");
        Build first = world.atFirstGate("approvers: '%s'".formatted(alice.who()));
        String prompt = first.promptAfter(1);
        Build other = world.job(
                        "other",
                        "batchReleaseGate(credentialsId: '%s', namespace: '%s', name: 'web')"
                                .formatted(
                                        JenkinsUnderTest.CREDENTIALS,
                                        world.namespace().name()))
                .start();
        other.endsOrAsks();
        other.prompts().forEach(shown -> other.proceed(carol, shown));

        assertThat(first.page().press(carol, "approve", "").status()).isEqualTo(403);
        assertThat(first.promptAfter(1)).isEqualTo(prompt);
        assertThat(first.page().state().path("gate").path("approvals")).isEmpty();
        assertThat(world.namespace().tags()).containsEntry("web-0", "1.26").containsEntry("web-1", "1.26");
        first.page().press(alice, "approve", "").ok();
        assertThat(first.promptAfter(2)).isNotEmpty();
    }

    @Test
    @DisplayName("keeps those who wrote the change from approving it, where no person started the build")
    void committer(World world, @TempDir Path repository) throws IOException {
        world.jenkins().requirePlugin("git");
        Visitor alice = world.as("alice");
        Visitor carol = world.as("carol");
        world.namespace().runs(Web.tagged("1.26"));
        Path jenkinsfile = repository.resolve("Jenkinsfile");
        Commands.run("git init -q -b main " + repository);
        commit(repository, jenkinsfile, "bob", "echo 'nothing yet'");
        try (AutoCloseable local = world.jenkins().localCheckouts()) {
            Job job = world.jobFrom("committed", repository);
            job.startedByTimer(world.jenkins()).succeeds();
            commit(
                    repository,
                    jenkinsfile,
                    alice.who().id(),
                    Web.tagged("1.27").pipeline(world.namespace(), "allowSelf: false"));
            Build build = job.startedByTimer(world.jenkins());
            String prompt = build.promptAfter(1);
            // Not every version of the plugin for Git tells a pipeline's changes.
            assumeThat(world.admin()
                            .get(build.path() + "api/json?tree=changeSets%5Bitems%5Bauthor%5Bid%5D%5D%5D")
                            .body())
                    .contains(alice.who().id());

            assertThat(build.page().press(alice, "approve", "").status()).isBetween(403, 409);
            build.proceed(alice, prompt);
            assertThat(build.promptAfter(1)).isEqualTo(prompt);
            assertThat(build.page().state().path("gate").path("approvals")).isEmpty();
            build.page().press(carol, "approve", "").ok();
            assertThat(build.promptAfter(2)).isNotEmpty();
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException(failure);
        }
    }

    @Test
    @DisplayName("is not brought down by a comment as long as a book")
    void comment(World world) {
        Build build = world.atFirstGate("comment: true");
        String prompt = build.promptAfter(1);
        String book = "x".repeat(A_LOT);
        build.submit(world.admin(), prompt, "{\"parameter\": [{\"name\": \"comment\", \"value\": \"" + book + "\"}]}");
        assertThat(build.page().press(world.as("alice"), "approve", book).status())
                .isBetween(400, 499);

        build.endsOrAsks();
        assertThat(build.isRunning()).as(build::log).isTrue();
        if (build.prompts().contains(prompt)) {
            build.page().press(world.as("alice"), "approve", "short").ok();
        }
        assertThat(build.promptAfter(2)).isNotEmpty();
        String record = world.namespace()
                .secret("batch-release.web")
                .orElseThrow()
                .getData()
                .get("state");
        assertThat(record.length()).as("bytes of the record").isLessThan(100_000);
        assertThat(build.log().length()).as("characters of the log").isLessThan(100_000);
    }

    private static void commit(Path repository, Path file, String author, String script) throws IOException {
        Files.writeString(file, script);
        String git = "git -C " + repository + " -c user.name=" + author + " -c user.email=" + author + "@example.org ";
        for (String command : List.of("add .", "commit -q -m change")) {
            Commands.run(git + command);
        }
    }
}
