package io.jenkins.plugins.batchrelease.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
