package io.jenkins.plugins.batchrelease.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The pages, kept as pictures in target/acceptance")
class PicturesAcceptance {
    @Test
    @DisplayName("the release page: light, dark and on a phone")
    void releasePage(World world) {
        Build build = world.atFirstGate("message: 'One pod runs the new version. Go on?', approvals: 2");
        build.page().press(world.as("alice"), "approve", "smoke test passed").ok();
        String path = build.page().path();
        taken(world.browser(world.admin()).open(path).shows("web-2").picture("release page"));
        taken(world.browser(world.admin()).open(path).shows("web-2").dark().picture("release page dark"));
        Browser phone = world.browser(world.admin()).phone().open(path).shows("web-2");
        taken(phone.picture("release page phone"));
        assertThat(phone.script("return document.querySelector('#batch-release-page').scrollWidth"
                        + " <= document.documentElement.clientWidth"))
                .as("nothing of the release is wider than a phone")
                .isEqualTo(true);
    }

    @Test
    @DisplayName("a build with a release, its prompt, and the releases of all builds")
    void aroundIt(World world) {
        Build build = world.atFirstGate("comment: true");
        Browser browser = world.browser(world.admin());
        taken(browser.open(build.path()).shows("web").picture("build"));
        taken(browser.open(build.path() + "input/").shows("web").picture("prompt"));
        taken(browser.open(build.job().path()).shows(build.job().name()).picture("job"));
        taken(browser.open("batch-releases/").shows("web").picture("releases"));
        assertThat(browser.complaints()).isEmpty();
    }

    private static void taken(Path picture) {
        assertThat(picture).isNotEmptyFile();
    }
}
