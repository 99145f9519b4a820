package io.jenkins.plugins.batchrelease.jenkins.connection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** What kind of key goes with a client certificate: the client does not find out by itself. */
final class ClientKey {
    private ClientKey() {}

    /** {@code RSA} or {@code EC}. @param data PEM in base64 */
    static String algorithm(String data) {
        String pem = new String(Base64.getMimeDecoder().decode(data), StandardCharsets.US_ASCII);
        return pem.contains("BEGIN EC PRIVATE KEY") || pem.contains("BEGIN PRIVATE KEY") && isElliptic(pem)
                ? "EC"
                : "RSA";
    }

    private static boolean isElliptic(String pem) {
        String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException other) {
            return false;
        }
    }
}
