package io.jenkins.plugins.batchrelease.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFormTest {
    @Provide
    Arbitrary<String> hostile() {
        return HostileNames.aimedAt("other");
    }

    @Property(tries = 2000)
    void noNameLeadsElsewhere(@ForAll("hostile") String name) {
        for (NameForm form : NameForm.values()) {
            if (form.allows(name) && form != NameForm.API_VERSION) {
                assertThat(name)
                        .as(form.name())
                        .doesNotContain("/", "%", "\n", "\u0000")
                        .isNotIn("..", ".");
            }
        }
        assertThat(NameForm.SUBDOMAIN.allows(name)).isFalse();
        assertThat(NameForm.RELEASE.allows(name)).isFalse();
        assertThat(NameForm.LABEL.allows(name)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(NameForm.class)
    void nothingIsNoName(NameForm form) {
        assertThat(form.allows("")).isFalse();
        assertThat(form.allows("..")).isFalse();
        assertThat(form.allows("a/../b")).isFalse();
        assertThat(form.allows("web\n")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "a", "web.v", "web.v1a", "my.web-2", "v1"})
    void aReleaseMayBeCalled(String name) {
        assertThat(NameForm.RELEASE.require("name", name)).isEqualTo(name);
    }

    @Test
    void aReleaseIsNotCalledLikeAVersionOfAnother() {
        assertThatThrownBy(() -> NameForm.RELEASE.require("name", "web.v1"))
                .isInstanceOf(InvalidName.class)
                .hasMessageContainingAll("name", "web.v1", "versions of a history", "--name");
    }

    @Test
    void theNamesOfItsVersionsFitASecret() {
        String longest = "a".repeat(228);
        assertThat(NameForm.RELEASE.allows(longest)).isTrue();
        assertThat(NameForm.SUBDOMAIN.allows("batch-release." + longest + ".v" + "9".repeat(9)))
                .isTrue();
        assertThat(NameForm.RELEASE.allows(longest + "a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"system:node-proxier", "a b", "web"})
    void otherObjectsMayBeCalledAsKubernetesLetsThem(String name) {
        assertThat(NameForm.SEGMENT.allows(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "apps/v1", "apps.kruise.io/v1alpha1", "alicloud.com/v1beta1"})
    void versionsOfApis(String version) {
        assertThat(NameForm.API_VERSION.allows(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../v1", "v1/..", "apps/v1/x", "/v1", "apps/", "apps//v1", "apps/v1?x", "a..b/v1"})
    void whatIsNoVersionOfAnApi(String version) {
        assertThat(NameForm.API_VERSION.allows(version)).isFalse();
    }

    @Test
    void whatWasFoundIsShownSafelyAndShortened() {
        assertThat(NameForm.LABEL.complaint("namespace", "a\nb\u202e" + "x".repeat(500)))
                .get()
                .asString()
                .contains("namespace: found 'a\\u000ab\\u202e", "x…'")
                .hasSizeLessThan(300);
    }
}
