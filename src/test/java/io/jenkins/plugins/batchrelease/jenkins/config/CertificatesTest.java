package io.jenkins.plugins.batchrelease.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
    @TempDir
    static Path folder;

    private static String pem;

    @BeforeAll
    static void make() throws Exception {
        pem = KeyPairs.certificate(KeyPairs.make(folder, "EC", "ca"));
    }

    @Test
    void takesOneOrMoreWithWordsAroundThem() {
        assertThatCode(() -> Certificates.check(pem)).doesNotThrowAnyException();
        assertThatCode(() -> Certificates.check("# the old one\n" + pem + "\nand the new one:\n" + pem.strip()))
                .doesNotThrowAnyException();
        assertThatCode(() -> Certificates.check(pem.replace("\n", "\r\n"))).doesNotThrowAnyException();
        assertThatCode(() -> Certificates.check(pem.indent(4))).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsNone() {
        assertThatThrownBy(() -> Certificates.check("LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-----BEGIN CERTIFICATE-----");
        assertThatThrownBy(() -> Certificates.check(pem.substring(0, pem.length() / 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Certificates.check(pem.replaceFirst("M", "!")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Certificates.check("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAPrivateKeyWithoutQuotingIt() {
        assertThatThrownBy(() -> Certificates.check(
                        pem + "-----BEGIN EC PRIVATE KEY-----\ntopsecret\n-----END EC PRIVATE KEY-----"))
                .hasMessageContaining("private key")
                .hasMessageNotContaining("topsecret");
    }

    @Test
    void tellsWhichIsOver() throws Exception {
        String over = KeyPairs.certificate(KeyPairs.make(folder, "EC", "old", "-startdate", "-10d", "-validity", "1"));

        assertThat(Certificates.expired(pem, Instant.now())).isEmpty();
        assertThat(Certificates.expired(pem + over, Instant.now())).isPresent();
    }
}
