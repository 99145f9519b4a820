package io.jenkins.plugins.batchrelease.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Acceptance
@DisplayName("The forms")
class FormsAcceptance {
    private static final String ROOM = "io.jenkins.plugins.batchrelease.jenkins.";
    private static final Pattern WORD = Pattern.compile("\\w+(: ('[^']*'|\\w+))?");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "step.BatchReleaseStep, batchRelease",
        "step.BatchReleaseStartStep, batchReleaseStart",
        "step.BatchReleaseNextStep, batchReleaseNext",
        "gate.BatchReleaseGateStep, batchReleaseGate",
        "step.BatchReleaseConfirmStep, batchReleaseConfirm",
        "step.BatchReleaseRollbackStep, batchReleaseRollback",
        "step.BatchReleasePlanStep, batchReleasePlan",
        "step.BatchReleaseStatusStep, batchReleaseStatus",
        "step.BatchReleaseHistoryStep, batchReleaseHistory",
    })
    @DisplayName("of every step open in the Snippet Generator, and an empty one makes a step without arguments")
    void everyStep(String type, String function, World world) {
        Job job = world.job("syntax", "");
        Browser browser = world.browser(world.admin()).open(job.path() + "pipeline-syntax/");
        browser.choose("select.dropdownList", function + ":");
        browser.awaitLists();
        browser.find("#generatePipelineScript").click();
        String snippet = browser.value("#prototypeText", text -> text.contains(function));
        assertThat(snippet.strip()).matches(function + "(\\(\\)|( \\{\\s+// some block\\s+}))");
        assertThat(browser.complaints()).isEmpty();
        browser.picture("snippet generator " + function);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gate.BatchReleaseGateStep | batchReleaseGate approvals: 2, approvers: 'alice, team', comment: true, message: 'Go on?'"
                        + " | \"message\":\"Go on?\",\"approvers\":\"alice, team\",\"approvals\":\"2\",\"comment\":true",
                "step.BatchReleaseRollbackStep | batchReleaseRollback comment: 'too slow', to: 'v3'"
                        + " | \"to\":\"v3\",\"comment\":\"too slow\"",
                "step.BatchReleaseConfirmStep | batchReleaseConfirm comment: 'good', name: 'web', namespace: 'shop'"
                        + " | \"comment\":\"good\",\"name\":\"web\",\"namespace\":\"shop\"",
                "step.BatchReleaseStartStep | batchReleaseStart batches: '1, 50%', cluster: 'prod', manifest: 'k8s/web.yaml', namespace: 'shop'"
                        + " | \"cluster\":\"prod\",\"namespace\":\"shop\",\"manifest\":\"k8s/web.yaml\",\"batches\":\"1, 50%\"",
            })
    @DisplayName("make the step that was filled in")
    void filledIn(String type, String expected, String fields, World world) {
        Job job = world.job("syntax", "");
        String json = "{\"stapler-class\":\"%1$s%2$s\",\"$class\":\"%1$s%2$s\",%3$s}".formatted(ROOM, type, fields);
        String snippet = world.admin()
                .post(job.path() + "pipeline-syntax/generateSnippet", Map.of("json", json))
                .ok()
                .body();
        assertThat(words(snippet)).isEqualTo(words(expected));
    }

    /** The step and its arguments: Jenkins promises no order of these. */
    private static Set<String> words(String snippet) {
        return WORD.matcher(snippet).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    @DisplayName("of a job leaves it as it was when it is opened and saved")
    void jobForm(World world) {
        Job job = world.job("form", "batchReleaseStatus(cluster: 'none')");
        Browser browser = world.browser(world.admin());
        String saved = savedTwice(
                browser,
                job.path() + "configure",
                () -> world.admin().get(job.path() + "config.xml").ok().body());
        assertThat(saved).contains("batchReleaseStatus");
    }

    @Test
    @DisplayName("of the whole Jenkins leaves clusters and policies as they were when it is opened and saved")
    void systemForm(World world) {
        assumeTrue(Settings.mayTouchSystem(), "-Dacceptance.system=true does not allow to save the system's form");
        String file = ROOM + "config.BatchReleaseConfiguration.xml";
        Browser browser = world.browser(world.admin());
        browser.open("manage/configure").shows("Batch Release").picture("system configuration");
        savedTwice(browser, "manage/configure", () -> world.jenkins()
                .script("print new File(Jenkins.get().rootDir, '" + file + "').text"));
        // Every plugin has its part of that page; theirs are not looked at.
        assertThat(browser.complaints()).noneMatch(line -> line.matches("(?i).*batch-?release.*"));
    }

    /** The first time may add what an older version did not know; the second one may not. */
    private static String savedTwice(Browser browser, String form, Supplier<String> saved) {
        save(browser, form);
        String first = saved.get();
        save(browser, form);
        // An empty list that Jenkins' core makes when it first looks for it.
        assertThat(saved.get().replaceAll("\\s*<actions/>", "")).isEqualTo(first.replaceAll("\\s*<actions/>", ""));
        return first;
    }

    private static void save(Browser browser, String form) {
        browser.open(form).find("button[name='Submit']").click();
        browser.leaves("configure");
    }
}
