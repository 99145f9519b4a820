package io.jenkins.plugins.batchrelease.jenkins.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobPatternTest {
    @ParameterizedTest
    @CsvSource({
        "deploy, deploy",
        "shop/deploy, shop/deploy",
        "shop/*, shop/deploy",
        "shop/web-*, shop/web-eu",
        "shop/*-deploy, shop/web-deploy",
        "*, deploy",
        "**, deploy",
        "**, a/b/c",
        "shop/**, shop/deploy",
        "shop/**, shop/eu/deploy",
        "shop/**/deploy, shop/deploy",
        "shop/**/deploy, shop/eu/west/deploy",
        "**/deploy, deploy",
        "**/deploy, a/b/deploy",
        "**/shop/deploy, a/shop/deploy",
        "**/shop/**/deploy, a/shop/b/shop/c/deploy",
        "shop/web/*, shop/web/feature%2Fa",
        "a.b, a.b",
        "a(b)+, a(b)+",
    })
    void takes(String pattern, String job) {
        assertThat(JobPattern.parse(pattern).matches(job)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "deploy, shop/deploy",
        "deploy, deploy2",
        "deploy, Deploy",
        "shop/*, shop",
        "shop/*, shop/eu/deploy",
        "shop/*, shopping/deploy",
        "shop/*, old-shop/deploy",
        "*, shop/deploy",
        "shop/**, shop",
        "shop/**, shopping/deploy",
        "shop/**/deploy, shop/eu/redeploy",
        "**/deploy, a/redeploy",
        "a.b, axb",
        "shop/deploy, 'evil\nshop/deploy'",
    })
    void leavesOut(String pattern, String job) {
        assertThat(JobPattern.parse(pattern).matches(job)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/shop", "shop/", "shop//deploy", " ", "shop/ /x", "shop/**x", "a**", "***"})
    void refusesWhatMeansNothingAndQuotesIt(String pattern) {
        assertThatThrownBy(() -> JobPattern.parse(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + pattern + "'");
    }

    @Test
    void isNotSlowOnNamesMadeToMakeItSlow() {
        JobPattern pattern = JobPattern.parse("**/a*a*a*a*/**/b*b*b/**/x");
        String job = "a/".repeat(2_000) + "y";
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(5),
                () -> assertThat(pattern.matches(job)).isFalse());
    }
}
