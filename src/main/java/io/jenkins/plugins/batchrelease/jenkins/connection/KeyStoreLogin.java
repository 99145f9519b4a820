package io.jenkins.plugins.batchrelease.jenkins.connection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;

/** A client certificate and its key, out of the key store that a credential holds. */
final class KeyStoreLogin {
    private KeyStoreLogin() {}

    /** @param id of the credential, for messages */
    static Login read(String id, KeyStore store, String password) {
        try {
            for (String alias : Collections.list(store.aliases())) {
                Optional<Login> login = entry(store, alias, password);
                if (login.isPresent()) {
                    return login.get();
                }
            }
        } catch (GeneralSecurityException unreadable) {
            throw new ConnectionRefused(
                    "credentialsId: the key store '" + id + "' cannot be opened. Upload it again, with its password.");
        }
        throw new ConnectionRefused("credentialsId: the key store '" + id
                + "' holds no private key with its certificate. Upload a PKCS#12 file that does.");
    }

    private static Optional<Login> entry(KeyStore store, String alias, String password)
            throws GeneralSecurityException {
        Certificate[] chain = store.getCertificateChain(alias);
        Key key = store.getKey(alias, password.toCharArray());
        if (chain == null || key == null || key.getEncoded() == null) {
            return Optional.empty();
        }
        StringBuilder certificates = new StringBuilder();
        for (Certificate certificate : chain) {
            certificates.append(pem("CERTIFICATE", certificate.getEncoded()));
        }
        return Optional.of(
                Login.certificate(base64(certificates.toString()), base64(pem("PRIVATE KEY", key.getEncoded()))));
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
                + "\n-----END " + what + "-----\n";
    }

    private static String base64(String pem) {
        return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII));
    }
}
