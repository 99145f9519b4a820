package io.jenkins.plugins.batchrelease.jenkins.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownServersTest {
    private final KnownServers<String> servers = new KnownServers<>();

    @Test
    void tellsWhatTheLastConnectionFound() {
        servers.note("build 1", "https://one");
        servers.note("build 1", "https://two");

        assertThat(servers.of("build 1")).contains("https://two");
        assertThat(servers.of("build 2")).isEmpty();
    }

    @Test
    void forgetsWhomNobodyAskedAbout() {
        servers.note("asked", "https://one");
        servers.note("quiet", "https://two");
        for (int number = 0; number < 1_999; number++) {
            servers.of("asked");
            servers.note("build " + number, "https://other");
        }

        assertThat(servers.of("asked")).contains("https://one");
        assertThat(servers.of("quiet")).isEmpty();
    }
}
