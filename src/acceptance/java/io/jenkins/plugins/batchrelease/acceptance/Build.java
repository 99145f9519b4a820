package io.jenkins.plugins.batchrelease.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/** One build, as people see it. */
final class Build {
    static final Duration PATIENCE = Duration.ofSeconds(240);
    /** Where the form of a prompt on the page "input" is sent to. */
    private static final Pattern PROMPT = Pattern.compile("action=\"(?:[^\"]*/)?([A-Z][^\"/]*)/submit\"");

    private final Visitor admin;
    private final Job job;
    private final int number;

    Build(Visitor admin, Job job, int number) {
        this.admin = admin;
        this.job = job;
        this.number = number;
    }

    Job job() {
        return job;
    }

    int number() {
        return number;
    }

    /** Relative to the root of Jenkins, with a slash at the end. */
    String path() {
        return job.path() + number + "/";
    }

    /** The page of its release of {@code web}. */
    ReleasePage page() {
        return page("web");
    }

    ReleasePage page(String token) {
        return new ReleasePage(admin, this, token);
    }

    String log() {
        return admin.get(path() + "consoleText").ok().body();
    }

    boolean isRunning() {
        return admin.json(path() + "api/json?tree=building").path("building").asBoolean();
    }

    /** How it ended. */
    String result() {
        await("build " + path() + " to end").atMost(PATIENCE).until(() -> !isRunning());
        return admin.json(path() + "api/json?tree=result").path("result").asText();
    }

    void succeeds() {
        assertThat(result()).as(this::log).isEqualTo("SUCCESS");
    }

    /** Is refused, and asks nobody before. */
    void fails() {
        await("build " + path() + " to end, or to ask in any way")
                .atMost(PATIENCE)
                .until(() -> !isRunning()
                        || !prompts().isEmpty()
                        || log().contains("waits before its first batch for people"));
        assertThat(isRunning()).as("whether it runs on: " + log()).isFalse();
        assertThat(result()).as(this::log).isEqualTo("FAILURE");
    }

    /** Waits until it is over, or asks somebody. */
    void endsOrAsks() {
        await("build " + path() + " to end or to ask")
                .atMost(PATIENCE)
                .until(() -> !isRunning() || !prompts().isEmpty());
    }

    /** Aborts it, and waits until it is over. */
    void end() {
        admin.post(path() + "stop", Map.of());
        await("build " + path() + " to be aborted").atMost(PATIENCE).until(() -> !isRunning());
    }

    /** Ids of the prompts that people see now. */
    List<String> prompts() {
        Answer page = admin.get(path() + "input/");
        return page.status() == 404
                ? List.of()
                : PROMPT.matcher(page.ok().body())
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();
    }

    /** Waits until the prompt after a batch is the only one, and tells its id. */
    String promptAfter(int batch) {
        try {
            return await("the prompt after batch " + batch + " of " + path())
                    .atMost(PATIENCE)
                    .failFast(() -> assertThat(isRunning()).as(this::log).isTrue())
                    .until(
                            this::prompts,
                            shown -> shown.size() == 1 && shown.get(0).endsWith("-batch-" + batch))
                    .get(0);
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(late.getMessage() + "\n" + log(), late);
        }
    }

    /** The prompt's first button where it asks for nothing. */
    Answer proceed(Visitor who, String prompt) {
        return who.post(input(prompt) + "proceedEmpty", Map.of());
    }

    /** The prompt's form as a browser sends it. */
    Answer submit(Visitor who, String prompt, String json) {
        return who.post(input(prompt) + "submit", Map.of("proceed", "Approve", "json", json));
    }

    /** The prompt's other button. */
    Answer abort(Visitor who, String prompt) {
        return who.post(input(prompt) + "abort", Map.of());
    }

    private String input(String prompt) {
        return path() + "input/" + Visitor.encode(prompt) + "/";
    }
}
