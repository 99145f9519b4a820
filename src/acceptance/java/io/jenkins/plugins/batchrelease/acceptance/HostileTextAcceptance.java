package io.jenkins.plugins.batchrelease.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Text that would like to be more than text")
class HostileTextAcceptance {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String EVIL = SCRIPT + "<img src=x onerror=window.hacked=1>\u202eevil";

    @Test
    @DisplayName("in questions and comments is shown as it is, on every page")
    void questionsAndComments(World world) {
        Build build = world.atFirstGate("message: '" + EVIL + "'");
        build.page().press(world.admin(), "approve", EVIL).ok();
        build.promptAfter(2);
        Browser browser = world.browser(world.admin());

        browser.open(build.path() + "input/").shows(SCRIPT);
        harmless(browser);
        browser.open(build.page().path()).shows(SCRIPT);
        harmless(browser);
        browser.open(build.path() + "console").shows(SCRIPT);
        harmless(browser);
        for (String path : List.of(build.path(), build.job().path(), build.job().folderPath() + "batch-releases/")) {
            browser.open(path).shows("web");
            harmless(browser);
        }
    }

    @Test
    @DisplayName("as the image of a container is shown as text, among pods and versions too")
    void images(World world) {
        world.namespace().runs(Web.tagged("1.26"));
        Build build = world.job(
                        "image", Web.tagged("'" + EVIL.replace("'", "") + "'").pipeline(world.namespace(), ""))
                .start();
        // An API server may refuse it; then the build says why, as text.
        Browser browser = world.browser(world.admin());
        build.endsOrAsks();
        browser.open(build.path() + "console").shows(SCRIPT);
        harmless(browser);
        browser.open(build.path());
        harmless(browser);
        if (build.isRunning()) {
            browser.open(build.page().path()).shows(SCRIPT);
            harmless(browser);
        }
    }

    @Test
    @DisplayName("as the name of a workload is refused before anything changes, in words that quote it as text")
    void names(World world) {
        String manifest = Web.tagged("1.27").yaml().replace("name: web\n", "name: \"" + EVIL + "\"\n");
        Build build = world.job(
                        "name",
                        Web.release(world.namespace(), "manifestText: '''" + manifest + "'''", "batchReleaseNext()"))
                .start();
        assertThat(build.result()).isEqualTo("FAILURE");
        Browser browser = world.browser(world.admin());
        for (String path :
                List.of(build.path() + "console", build.path(), build.job().path())) {
            browser.open(path);
            harmless(browser);
        }
        assertThat(world.namespace().tags()).isEmpty();
    }

    private static void harmless(Browser browser) {
        assertThat(browser.hasDialog()).as("a dialog on " + browser.address()).isFalse();
        assertThat(browser.script("return window.hacked === undefined"))
                .as("nothing ran on " + browser.address())
                .isEqualTo(true);
        assertThat(browser.complaints())
                .as("the console of " + browser.address())
                .isEmpty();
    }
}
