package io.jenkins.plugins.batchrelease.cli.page;

import static io.jenkins.plugins.batchrelease.service.view.Story.NEW;
import static io.jenkins.plugins.batchrelease.service.view.Story.crashing;
import static io.jenkins.plugins.batchrelease.service.view.Story.pod;
import static io.jenkins.plugins.batchrelease.service.view.Story.pods;
import static io.jenkins.plugins.batchrelease.service.view.Story.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.plan.DocumentChange;
import io.jenkins.plugins.batchrelease.plan.FieldChange;
import io.jenkins.plugins.batchrelease.plan.PlannedChanges;
import io.jenkins.plugins.batchrelease.record.Json;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.service.view.ReleaseView;
import io.jenkins.plugins.batchrelease.service.view.Snapshot;
import io.jenkins.plugins.batchrelease.service.view.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

@DisplayName("The release page in a browser")
class ReleasePageInBrowserTest {
    private static final String EVIL =
            "<img src=x onerror=alert(1)><script>alert(1)</script>\u202egpj.\u2066\u001b[31m";
    private static Chromium chromium;
    private StubPage page;

    @BeforeAll
    static void open() {
        chromium = Chromium.start("en");
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void serve() throws Exception {
        page = new StubPage();
        chromium.size(1280, 1000);
        chromium.theme("light");
    }

    /** Whatever happened, nothing was run or loaded that the policy forbids, and no script broke. */
    @AfterEach
    void nothingToComplainAbout() {
        try {
            chromium.assertQuiet();
        } finally {
            chromium.open("about:blank");
            page.close();
        }
    }

    private void state(ReleaseView view) {
        page.answer("status", Answer.json(Snapshot.of(view).json()));
    }

    private void show(ReleaseView view) {
        state(view);
        chromium.open(page.url("web"));
        chromium.find(".br-now");
    }

    private static Story atGate() {
        return Story.begins("1, 2", 2).prepared().next().ready();
    }

    private static Story failing() {
        return Story.begins("1, 2", 2).prepared().next().fails("CrashLoopBackOff", "Pod web-1 crashes");
    }

    private static ReleaseView failingView() {
        return failing().view(pods(List.of(pod("web-0", false), crashing("web-1", "back-off 10s")), NEW));
    }

    private static ReleaseView over() {
        return Story.begins("1, 2", 2)
                .prepared()
                .next()
                .ready()
                .approvedBy("bob", "")
                .next()
                .ready()
                .confirmed(3)
                .view(pods(2, 2), version(1, "web:0"), version(2, "web:1"), version(3, "web:2"));
    }

    @Test
    @DisplayName(
            "loads what changes when somebody opens it, and shows what is added, removed and changed in words and signs")
    void whatChanges() {
        String longText = "a very long value ".repeat(40);
        page.answer(
                "changes",
                Answer.json(Json.write(new PlannedChanges(
                        "plan-hash",
                        List.of(
                                new DocumentChange(
                                        "StatefulSet/web",
                                        "change",
                                        List.of(
                                                field("spec.image", "web:1", "web:2"),
                                                field("spec.added", null, "yes"),
                                                field("spec.gone", "old", null),
                                                field("spec.long", "short", longText),
                                                field("data.password", "***", "***"))),
                                new DocumentChange("ConfigMap/web", "create", List.of(field("data.a", null, "1")))),
                        7))));
        show(atGate().view(pods(2, 1)));
        assertThat(page.asked("GET changes")).isZero();

        chromium.tabTo(".br-changes > summary");
        chromium.press(Keys.ENTER);
        chromium.find(".br-object");
        assertThat(chromium.texts(".br-object h3"))
                .containsExactly("StatefulSet/web changed", "ConfigMap/web new object");
        assertThat(chromium.texts(".br-object:first-child .br-sign")).containsExactly("±", "+", "−", "±", "±");
        assertThat(
                        chromium.script(
                                "return [...document.querySelectorAll('.br-path .br-hidden')].map(e => e.textContent).join('')"))
                .isEqualTo("Changed: Added: Removed: Changed: Changed: Added: ");
        assertThat(chromium.texts(".br-object:first-child > .br-fields > li:first-child :is(del, ins)"))
                .containsExactly("web:1", "web:2");
        assertThat(chromium.text()).contains("***").contains("7 more fields").doesNotContain(longText.strip());
        chromium.find(".br-fold summary").click();
        chromium.shows(longText.strip());
        assertThat(page.asked("GET changes")).isEqualTo(1);
    }

    private static FieldChange field(String path, String before, String after) {
        return new FieldChange(path, Optional.ofNullable(before), Optional.ofNullable(after));
    }

    @Test
    @DisplayName("says why what changes cannot be loaded, and tries again when asked to")
    void changesThatCannotBeLoaded() {
        page.answer("changes", Answer.json(404, "{\"message\":\"It was not kept.\"}"));
        show(atGate().view(pods(2, 1)));
        chromium.find(".br-changes > summary").click();
        chromium.shows("It was not kept.");
        page.answer("changes", Answer.json("{\"planHash\":\"p\",\"documents\":[],\"omitted\":0}"));
        chromium.find(".br-load-error button").click();
        chromium.shows("Nothing: the cluster has this already.");
    }

    @Test
    @DisplayName("opens a failing pod by keyboard, with its events and last lines, and gives the focus back")
    void aFailingPod() {
        page.answer("pod", Answer.json(podReport("cannot open <config>", "[]")));
        show(failingView());
        assertThat(chromium.texts(".br-pod-look")).containsExactly("Events and log");
        chromium.tabTo("[data-key='pod-web-1']");
        chromium.press(Keys.ENTER);
        chromium.find("dialog .br-log");
        assertThat(chromium.find("dialog").getText())
                .contains("Pod web-1", "CrashLoopBackOff", "BackOff", "restarting failed container", "12 times")
                .contains("Container nginx", "ended with code 1", "before its restart", "cannot open <config>");
        assertThat(page.asked()).contains("GET pod?name=web-1");
        chromium.press(Keys.ESCAPE);
        chromium.gone("dialog");
        assertThat(chromium.focused("[data-key='pod-web-1']")).isTrue();
    }

    private static String podReport(String line, String notes) {
        return Json.mapper()
                .createObjectNode()
                .put("schema", 1)
                .put("pod", "web-1")
                .put("at", Story.BEGIN)
                .setAll(Map.of(
                        "events",
                        json(
                                "[{\"type\":\"Warning\",\"reason\":\"BackOff\",\"message\":\"restarting failed container\","
                                        + "\"count\":12,\"firstAt\":1700000000000,\"lastAt\":1700000000000}]"),
                        "containers",
                        json(
                                "[{\"name\":\"nginx\",\"init\":false,\"state\":\"WAITING\",\"reason\":\"CrashLoopBackOff\",\"message\":\"\","
                                        + "\"lastExit\":1,\"restarts\":3,\"logs\":[{\"previous\":true,\"lines\":["
                                        + Json.write(line)
                                        + "],\"cut\":false}]}]"),
                        "notes",
                        json(notes)))
                .toString();
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    @Test
    @DisplayName("says which right is missing for a pod's log, and what the server says when it has no such pod")
    void aPodThatCannotBeLookedAt() {
        String note =
                "[{\"code\":\"logForbidden\",\"container\":\"nginx\",\"message\":\"pods \\\"web-1\\\" is forbidden.\"}]";
        page.answer("pod", Answer.json(podReport("", note).replace("[\"\"]", "[]")));
        show(failingView());
        chromium.find("[data-key='pod-web-1']").click();
        chromium.shows("has no right to read logs (pods/log)");
        page.answer("pod", Answer.json(404, "{\"message\":\"No such pod.\"}"));
        chromium.find("dialog .br-dialog-head button").click();
        chromium.shows("No such pod.");
        assertThat(chromium.find("dialog [role=alert]").getText()).contains("No such pod.");
        chromium.find("dialog [data-key=close]").click();
        chromium.gone("dialog");
    }

    @Test
    @DisplayName("with hundreds of pods there is one stop of the Tab key, and the arrow keys go on")
    void manyPods() {
        show(Story.begins("1, 60", 60).prepared().next().view(pods(60, 3)));
        chromium.tabTo(".br-dot-open");
        assertThat(chromium.focused("[data-key='pod-web-0']")).isTrue();
        chromium.press(Keys.ARROW_RIGHT, Keys.ARROW_DOWN);
        assertThat(chromium.focused("[data-key='pod-web-2']")).isTrue();
        chromium.press(Keys.END);
        assertThat(chromium.focused("[data-key='pod-web-59']")).isTrue();
        chromium.press(Keys.ARROW_RIGHT);
        assertThat(chromium.focused("[data-key='pod-web-59']")).isTrue();
        chromium.press(Keys.TAB);
        assertThat(chromium.focused(".br-dot-open")).isFalse();
    }

    @Test
    @DisplayName("sends a decision with what was shown and what the person said")
    void approves() {
        page.answer("approve", Answer.json("{\"outcome\":\"done\"}"));
        show(atGate().view(pods(2, 1)));
        assertThat(chromium.texts(".br-controls button")).containsExactly("Approve", "Reject", "Hold", "Roll back");
        chromium.tabTo("[data-key=comment]").sendKeys("looks good");
        chromium.tabTo("[data-key=approve]");
        chromium.press(Keys.ENTER);
        await().untilAsserted(() -> assertThat(page.decisions()).hasSize(1));
        assertThat(page.decisions().get(0))
                .contains(
                        entry("verb", "approve"),
                        entry("batch", "1"),
                        entry("planHash", "plan-hash"),
                        entry("comment", "looks good"),
                        entry("crumb", "crumbs"));
        state(atGate().approvedBy("bob", "looks good").view(pods(2, 1)));
        chromium.shows("Batch 1 of 2 is done");
        assertThat(chromium.texts(".br-controls .br-button-primary")).containsExactly("Start batch 2");
    }

    @Test
    @DisplayName("shows a refusal where it is heard, and lets the person decide anew")
    void refused() {
        page.answer("approve", Answer.json(409, "{\"message\":\"Somebody was faster.\"}"));
        show(atGate().view(pods(2, 1)));
        chromium.find("[data-key=approve]").click();
        chromium.shows("Somebody was faster.");
        assertThat(chromium.find("[role=alert]").getText()).isEqualTo("Somebody was faster.");
        chromium.gone(".br-controls [aria-disabled=true]");
    }

    @Test
    @DisplayName("offers to try again what failed, and to continue what stood still")
    void heldReleases() {
        page.answer("retry", Answer.json("{}"));
        show(failingView());
        assertThat(chromium.texts(".br-controls button")).containsExactly("Try batch 1 again", "Roll back", "Give up");
        chromium.find("[data-key=retry]").click();
        await().untilAsserted(
                        () -> assertThat(page.decisions()).extracting("verb").containsExactly("retry"));

        show(atGate().and(new ReleaseEvent.HoldRequested(Actor.jenkins("bob"), "page", "wait"))
                .view(pods(2, 1)));
        assertThat(chromium.texts(".br-controls button")).containsExactly("Continue", "Roll back", "Give up");
    }

    @ParameterizedTest
    @CsvSource({"hold, Hold", "rollback, Roll back"})
    @DisplayName("asks once more before it stops or goes back; Escape means no")
    void asksOnceMore(String verb, String label) {
        page.answer(verb, Answer.json("{}"));
        show(atGate().view(pods(2, 1)));
        chromium.tabTo("[data-key=" + verb + "]");
        chromium.press(Keys.ENTER);
        chromium.find("dialog[open]");
        assertThat(chromium.focused("dialog [data-key=no]")).isTrue();
        chromium.press(Keys.ESCAPE);
        chromium.gone("dialog");
        assertThat(page.decisions()).isEmpty();

        chromium.press(Keys.ENTER);
        chromium.find("dialog textarea").sendKeys("for a reason");
        assertThat(chromium.find("dialog [data-key=yes]").getText()).isEqualTo(label);
        chromium.find("dialog [data-key=yes]").click();
        await().untilAsserted(() -> assertThat(page.decisions()).hasSize(1));
        assertThat(page.decisions().get(0))
                .contains(entry("verb", verb), entry("comment", "for a reason"), entry("planHash", "plan-hash"));
    }

    @Test
    @DisplayName("goes back to an older version at once or in batches, and on to the page of that release")
    void backToAVersion() {
        page.answer("rollbackTo", Answer.json(201, "{\"outcome\":\"started\",\"release\":\"web-2\"}"));
        show(over());
        assertThat(chromium.texts(".br-versions button")).hasSize(2);
        chromium.find("[data-key=to-1]").click();
        assertThat(chromium.find("dialog").getText()).contains("Roll back to v1?", "web:0", "page of its own");
        chromium.find("dialog input[value=several]").click();
        chromium.find("dialog input[type=text]").clear();
        chromium.find("dialog input[type=text]").sendKeys("1, 100%");
        chromium.find("dialog [data-key=yes]").click();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> chromium.driver().getCurrentUrl().equals(page.url("web-2")));
        assertThat(page.decisions().get(0))
                .contains(entry("verb", "rollbackTo"), entry("version", "v1"), entry("batches", "1, 100%"));
    }

    @Test
    @DisplayName("a page that takes no decisions offers none, also where the release would allow some")
    void onlyShows() throws Exception {
        show(atGate().view(pods(2, 1)));
        chromium.script("document.getElementById('batch-release-page').removeAttribute('data-action-url')");
        state(over());
        chromium.shows("Confirmed as v3");
        assertThat(chromium.has(".br-controls")).isFalse();
        assertThat(chromium.has(".br-versions button")).isFalse();
    }

    @Test
    @DisplayName("what people and machines wrote shows as text, whatever it is")
    void hostileNames() {
        page.answer(
                "changes",
                Answer.json(Json.write(new PlannedChanges(
                        "p",
                        List.of(new DocumentChange(EVIL, EVIL, List.of(field(EVIL, EVIL, EVIL.repeat(20))))),
                        0))));
        page.answer(
                "pod",
                Answer.json(
                        podReport(EVIL, "[{\"code\":\"pod\",\"container\":\"\",\"message\":" + Json.write(EVIL) + "}]")
                                .replace("\"nginx\"", Json.write(EVIL))
                                .replace("\"BackOff\"", Json.write(EVIL))));
        ReleaseView view = Story.begins("1, 2", 2)
                .prepared()
                .next()
                .ready()
                .approvedBy(EVIL, EVIL)
                .and(new ReleaseEvent.HoldRequested(Actor.jenkins(EVIL), EVIL, EVIL))
                .view(
                        pods(List.of(crashing(EVIL, EVIL), pod("web-1", true)), NEW),
                        version(1, EVIL),
                        version(2, "web:1"));
        show(view);
        chromium.find(".br-changes > summary").click();
        chromium.find(".br-object");
        chromium.find(".br-fold summary").click();
        assertHarmless();
        chromium.find(".br-pod.br-tone-bad .br-pod-open").click();
        chromium.find("dialog .br-log");
        assertHarmless();
        assertThat(chromium.find("dialog .br-log").getText())
                .startsWith("<img src=x onerror=alert(1)><script>alert(1)</script>\ufffd");
    }

    private void assertHarmless() {
        assertThat(chromium.script("return document.querySelectorAll('main script, main img').length"))
                .isEqualTo(0L);
        assertThat((String) chromium.script("return document.title + document.body.innerHTML"))
                .contains("&lt;script&gt;")
                .doesNotContain("\u202e", "\u2066", "\u001b");
        assertThat(chromium.text()).contains("<script>alert(1)</script>");
    }

    @Test
    @DisplayName("asks one thing at a time, stops while nobody looks, and goes on when somebody does")
    void restsWhileHidden() {
        show(Story.begins("1, 2", 2).prepared().next().view(pods(2, 0)));
        await().until(() -> page.asked("GET status") >= 3);
        chromium.script("Object.defineProperty(document, 'hidden', {configurable: true, get: () => true});"
                + "document.dispatchEvent(new Event('visibilitychange'))");
        chromium.shows("Paused");
        long before = page.asked("GET status");
        await().during(Duration.ofMillis(2500))
                .atMost(Duration.ofSeconds(4))
                .untilAsserted(() -> assertThat(page.asked("GET status")).isLessThanOrEqualTo(before + 1));
        state(atGate().view(pods(2, 1)));
        chromium.script("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
        chromium.shows("Batch 1 of 2 is ready. Go on?");
        assertThat(page.mostUnderWay()).isEqualTo(1);
    }

    @Test
    @DisplayName("a release that rests is asked about less often than one that moves")
    void cheapAtRest() {
        show(over());
        long first = page.asked("GET status");
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(4))
                .untilAsserted(() -> assertThat(page.asked("GET status")).isLessThanOrEqualTo(first + 2));
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "1280, light", "1280, dark"})
    @DisplayName("fits a phone and a desk, light and dark: nothing is cut off and text stands out")
    void fits(int width, String theme) throws Exception {
        page.answer("pod", Answer.json(podReport("line ".repeat(60), "[]")));
        page.answer(
                "changes",
                Answer.json(Json.write(new PlannedChanges(
                        "p",
                        List.of(new DocumentChange(
                                "StatefulSet/web", "change", List.of(field("spec.image", "web:1", "x".repeat(150))))),
                        0))));
        chromium.size(width, 1000);
        chromium.theme(theme);
        show(failingView());
        chromium.find(".br-changes > summary").click();
        chromium.find(".br-object");
        assertFits();
        chromium.shoot("release-" + width + "-" + theme);
        chromium.find("[data-key='pod-web-1']").click();
        chromium.find("dialog .br-log");
        assertFits();
        chromium.shoot("pod-" + width + "-" + theme);
        assertThat(lowestContrast()).as("contrast of text").isGreaterThanOrEqualTo(4.5);
    }

    private void assertFits() {
        // Chromium once left out of the page's height what its script had drawn; a footer then lay over it.
        assertThat((Boolean) chromium.script("return document.body.getBoundingClientRect().bottom + 1 >="
                        + " document.querySelector('.br-page').getBoundingClientRect().bottom"))
                .isTrue();
        assertThat((Boolean) chromium.script(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
    }

    /** Of the texts that stand on a plain background, by the formula of WCAG. */
    private static double lowestContrast() {
        Object lowest = chromium.script(
                """
                const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
                const rgb = (colour) => {
                    canvas.clearRect(0, 0, 1, 1);
                    canvas.fillStyle = colour;
                    canvas.fillRect(0, 0, 1, 1);
                    return [...canvas.getImageData(0, 0, 1, 1).data];
                };
                const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
                    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
                const ground = (element) => {
                    for (let e = element; e; e = e.parentElement) {
                        const colour = rgb(getComputedStyle(e).backgroundColor);
                        if (colour[3] === 255) return colour;
                    }
                    return rgb('white');
                };
                return Math.min(...[...document.querySelectorAll('main p, main h1, main h2, main h3, main button, main code, main dd, main li')]
                    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) && !e.closest('[aria-disabled]'))
                    .map(e => {
                        const [a, b] = [light(rgb(getComputedStyle(e).color)), light(ground(e))];
                        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                    }));
                """);
        return ((Number) lowest).doubleValue();
    }

    @Test
    @DisplayName("speaks Chinese where the reader does")
    void chinese() {
        try (Chromium reader = Chromium.start("zh-CN")) {
            state(failingView());
            reader.open(page.url("web"));
            reader.shows("重试第 1 批");
            assertThat(reader.text()).contains("更改内容", "事件和日志").doesNotContain("Roll back", "Pods", "Versions");
            reader.assertQuiet();
        }
    }

    @Test
    @DisplayName("keeps a half-written comment and the focus while the release changes under it")
    void keepsWhatIsBeingWritten() {
        show(atGate().view(pods(2, 1)));
        chromium.tabTo("[data-key=comment]").sendKeys("half a sent");
        state(atGate().view(pods(List.of(pod("web-0", true), pod("web-1", true)), NEW)));
        await().until(() -> chromium.texts(".br-age-new").size() == 2);
        assertThat(chromium.focused("[data-key=comment]")).isTrue();
        chromium.press("ence");
        assertThat(chromium.find("[data-key=comment]").getDomProperty("value")).isEqualTo("half a sentence");
    }
}
