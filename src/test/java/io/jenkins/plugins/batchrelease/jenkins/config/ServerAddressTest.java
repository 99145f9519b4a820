package io.jenkins.plugins.batchrelease.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @Test
    void isHttpsOrNothing() {
        assertThat(ServerAddress.check("https://10.0.0.1:6443")).isTrue();
        assertThat(ServerAddress.check("HTTPS://api.example.com/path")).isTrue();
        assertThat(ServerAddress.check("")).isTrue();
        assertThat(ServerAddress.check(null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://10.0.0.1", "10.0.0.1:6443", "https://", "https://user:secret@host", "file:///etc", "h t"
            })
    void isNothingElse(String address) {
        assertThat(ServerAddress.check(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com, https://API.example.com/",
        "https://api.example.com, HTTPS://api.example.com:443",
        "https://api.example.com, https://api.example.com.:443//",
        "https://r.example.com/k8s/clusters/c-1, https://r.example.com/k8s/x/../clusters/c-1/",
        "https://r.example.com/k8s/clusters/c-1, https://r.example.com/k8s/x/%2e%2e/clusters/%63-1?x=y#z",
        "https://[::1]:6443, https://[::1]:6443/",
    })
    void isTheSameHoweverItIsWritten(String one, String other) {
        assertThat(ServerAddress.same(one, other)).isTrue();
        assertThat(ServerAddress.same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com, https://api.example.org",
        "https://api.example.com, https://api.example.com:6443",
        "https://r.example.com/k8s/clusters/c-1, https://r.example.com/k8s/clusters/c-2",
        "https://api.example.com, http://api.example.com",
        "https://api.example.com, ''",
        "'', ''",
    })
    void isAnotherOne(String one, String other) {
        assertThat(ServerAddress.same(one, other)).isFalse();
    }
}
