package io.jenkins.plugins.batchrelease.jenkins.config;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;

/** Keys with certificates that Java's own tool makes, for tests. */
public final class KeyPairs {
    public static final String PASSWORD = "changeit";

    private KeyPairs() {}

    /**
     * @param algorithm {@code RSA} or {@code EC}
     * @param dates {@code -startdate -10d -validity 1} and the like
     */
    public static KeyStore make(Path folder, String algorithm, String commonName, String... dates) throws Exception {
        Path file = folder.resolve(commonName + "-" + algorithm + ".p12");
        java.util.List<String> command = new java.util.ArrayList<>(java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "key",
                "-keyalg",
                algorithm,
                "-dname",
                "CN=" + commonName,
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(java.util.List.of(dates));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes());
        if (tool.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, PASSWORD.toCharArray());
        }
        return store;
    }

    public static String certificate(KeyStore store) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(store.getCertificate("key").getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
