package io.jenkins.plugins.batchrelease.jenkins.config;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Certificates to trust, as text in PEM. */
public final class Certificates {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

    private Certificates() {}

    /** @throws IllegalArgumentException if there is no certificate in it, one is damaged, or there is a private key */
    public static void check(String pem) {
        read(pem);
    }

    /** The day on which the first of them that is over ended, if one is. */
    static Optional<Instant> expired(String pem, Instant now) {
        return read(pem).stream()
                .map(certificate ->
                        ((X509Certificate) certificate).getNotAfter().toInstant())
                .filter(end -> end.isBefore(now))
                .findFirst();
    }

    private static Collection<? extends Certificate> read(String pem) {
        if (pem.contains("PRIVATE KEY")) {
            throw new IllegalArgumentException(Messages.Certificates_privateKey());
        }
        if (!pem.contains(BEGIN)) {
            throw new IllegalArgumentException(Messages.Certificates_notPem());
        }
        try {
            // What stands around the certificates is for people; Java's reader stumbles over it.
            return parse(pem.lines().map(String::strip).toList());
        } catch (CertificateException damaged) {
            throw new IllegalArgumentException(Messages.Certificates_damaged(), damaged);
        }
    }

    private static Collection<? extends Certificate> parse(List<String> lines) throws CertificateException {
        StringBuilder certificates = new StringBuilder();
        boolean inside = false;
        for (String line : lines) {
            inside |= line.equals(BEGIN);
            if (inside) {
                certificates.append(line).append('\n');
            }
            inside &= !line.startsWith("-----END");
        }
        byte[] bytes = certificates.toString().getBytes(StandardCharsets.US_ASCII);
        return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes));
    }
}
