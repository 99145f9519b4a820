package io.jenkins.plugins.batchrelease.embedded.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A key and a certificate for 127.0.0.1 that signs itself, new each time.
 *
 * @param keystore PKCS #12
 * @param password of the keystore
 * @param pem the certificate, for those who are to trust it
 */
public record ServerCertificate(byte[] keystore, String password, String pem) {
    private static final String ALIAS = "server";
    private static final long PATIENCE_SECONDS = 30;

    /**
     * The JDK makes certificates with its {@code keytool} only; there is no API for it.
     *
     * @throws IllegalStateException if there is no such tool, for instance in a runtime without the JDK
     */
    public static ServerCertificate create() {
        String password = UUID.randomUUID().toString();
        try {
            Path directory = Files.createTempDirectory("embedded-tls");
            Path file = directory.resolve("server.p12");
            try {
                run(file, password);
                return read(Files.readAllBytes(file), password, file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(directory);
            }
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException("cannot make a certificate for the embedded API server", broken);
        }
    }

    private static void run(Path file, String password) throws IOException {
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=embedded",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        password))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!keytool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IOException("keytool: " + said.strip());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IOException("keytool was interrupted", end);
        }
    }

    private static ServerCertificate read(byte[] content, String password, Path file)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            store.load(stream, password.toCharArray());
        }
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(store.getCertificate(ALIAS).getEncoded());
        return new ServerCertificate(
                content, password, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
    }
}
