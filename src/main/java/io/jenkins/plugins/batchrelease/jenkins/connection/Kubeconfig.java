package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.jenkins.plugins.batchrelease.cluster.Impersonation;
import io.jenkins.plugins.batchrelease.jenkins.config.ServerAddress;
import io.jenkins.plugins.batchrelease.manifest.NameForm;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A kubeconfig that somebody put into a credential. Whoever may do that is not trusted with the controller: nothing in it
 * may name a program or a file there. It is read here and not by the Kubernetes client, which would follow both.
 */
final class Kubeconfig {
    private static final int MOST_CHARACTERS = 1024 * 1024;
    private static final int MOST_LEVELS = 20;

    private static final String PROGRAM =
            "it names a program that would run on the controller. Use a token or a client certificate";

    /** What a user or a cluster may not have, and what to write instead. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("exec", PROGRAM),
            Map.entry("auth-provider", PROGRAM),
            Map.entry("tokenFile", "it names a file on the controller. Write the token itself as \"token\""),
            Map.entry("client-certificate", "it names a file on the controller. Use \"client-certificate-data\""),
            Map.entry("client-key", "it names a file on the controller. Use \"client-key-data\""),
            Map.entry("certificate-authority", "it names a file on the controller. Use \"certificate-authority-data\""),
            Map.entry("username", "API servers no longer take passwords. Use a token or a client certificate"),
            Map.entry("password", "API servers no longer take passwords. Use a token or a client certificate"),
            Map.entry("proxy-url", "a proxy is the administrator's choice. Leave it out"),
            Map.entry(
                    "tls-server-name",
                    "the server's certificate is checked for the name it is reached by. Leave it out, and use that name"));

    private final Map<?, ?> root;

    private Kubeconfig(Map<?, ?> root) {
        this.root = root;
    }

    /**
     * @throws ConnectionRefused if it cannot be read, or names a program or a file; it quotes nothing but keys
     */
    static ClusterAccess read(String text) {
        return new Kubeconfig(parse(text)).access();
    }

    private static Map<?, ?> parse(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(MOST_LEVELS);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        try {
            if (new Yaml(new SafeConstructor(options)).load(text) instanceof Map<?, ?> map) {
                return map;
            }
        } catch (YAMLException unreadable) {
            // Its words quote the text, which may be a token.
            throw new ConnectionRefused("The kubeconfig is not valid YAML. Check it with kubectl config view.");
        }
        throw new ConnectionRefused("The kubeconfig holds no settings. Check it with kubectl config view.");
    }

    private ClusterAccess access() {
        String current = text(root, "current-context");
        Map<?, ?> context = entry("contexts", "context", current)
                .orElseThrow(
                        () -> new ConnectionRefused(
                                "The kubeconfig has no current-context, or none of that name. Set one with kubectl config use-context."));
        Map<?, ?> cluster = entry("clusters", "cluster", text(context, "cluster"))
                .orElseThrow(() -> new ConnectionRefused("The kubeconfig's current context names no cluster of it."));
        Map<?, ?> user = entry("users", "user", text(context, "user")).orElse(Map.of());
        check("cluster", cluster);
        check("user", user);
        if (!text(cluster, "insecure-skip-tls-verify").isEmpty()
                && !"false".equals(text(cluster, "insecure-skip-tls-verify"))) {
            throw new ConnectionRefused(
                    "The kubeconfig's cluster has \"insecure-skip-tls-verify\": anybody on the way could read and change what"
                            + " is sent. Use \"certificate-authority-data\"; or take it out, and let an administrator skip"
                            + " the check for a cluster of the global configuration.");
        }
        if (text(cluster, "server").isEmpty() || !ServerAddress.check(text(cluster, "server"))) {
            throw new ConnectionRefused("The kubeconfig's cluster has no \"server\" that begins with https://.");
        }
        String namespace = text(context, "namespace");
        if (!namespace.isEmpty() && !NameForm.LABEL.allows(namespace)) {
            throw new ConnectionRefused("The kubeconfig's current context has a \"namespace\" that no namespace can be"
                    + " called. Correct it.");
        }
        return new ClusterAccess(
                text(cluster, "server"),
                base64(cluster, "certificate-authority-data"),
                false,
                login(user).actingAs(impersonation(user)),
                namespace.isEmpty() ? Optional.empty() : Optional.of(namespace));
    }

    private static Login login(Map<?, ?> user) {
        String token = text(user, "token");
        String certificate = base64(user, "client-certificate-data");
        String key = base64(user, "client-key-data");
        if (certificate.isEmpty() != key.isEmpty()) {
            throw new ConnectionRefused("The kubeconfig's user has one of \"client-certificate-data\" and"
                    + " \"client-key-data\". Give both.");
        }
        if (token.isEmpty() && key.isEmpty()) {
            throw new ConnectionRefused(
                    "The kubeconfig's current context names no user with a \"token\" or a \"client-certificate-data\".");
        }
        return token.isEmpty()
                ? Login.certificate(certificate, key)
                : Login.token(token).withCertificate(certificate, key);
    }

    /** As whom the user acts: the API server asks whether it may. */
    private static Optional<Impersonation> impersonation(Map<?, ?> user) {
        try {
            return Impersonation.of(
                    scalar(user.get("as"), "as"),
                    texts(user.get("as-groups"), "as-groups"),
                    scalar(user.get("as-uid"), "as-uid"),
                    extra(user.get("as-user-extra")));
        } catch (IllegalArgumentException unusable) {
            throw new ConnectionRefused("The kubeconfig's user: " + unusable.getMessage() + ".");
        }
    }

    private static Map<String, List<String>> extra(Object value) {
        Map<String, List<String>> extra = new TreeMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, values) -> extra.put(scalar(key, "as-user-extra"), texts(values, "as-user-extra")));
        } else if (value != null) {
            throw new IllegalArgumentException("\"as-user-extra\" is no mapping");
        }
        return extra;
    }

    private static List<String> texts(Object value, String key) {
        if (value != null && !(value instanceof List<?>)) {
            throw new IllegalArgumentException("\"" + key + "\" is no list");
        }
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(one -> scalar(one, key)).toList();
    }

    private static String scalar(Object value, String key) {
        if (value instanceof Map || value instanceof List) {
            throw new IllegalArgumentException("\"" + key + "\" is no text where a text is expected");
        }
        return value == null ? "" : value.toString();
    }

    /** Without what a line break in YAML leaves in it. */
    private static String base64(Map<?, ?> map, String key) {
        String data = text(map, key).replaceAll("\\s", "");
        try {
            Base64.getDecoder().decode(data);
            return data;
        } catch (IllegalArgumentException damaged) {
            throw new ConnectionRefused("The kubeconfig's \"" + key + "\" is not base64. Copy it again.");
        }
    }

    private static void check(String what, Map<?, ?> settings) {
        REFUSED.forEach((key, why) -> {
            if (settings.get(key) != null) {
                throw new ConnectionRefused("The kubeconfig's " + what + " has \"" + key + "\": " + why + ".");
            }
        });
    }

    private Optional<Map<?, ?>> entry(String list, String content, String name) {
        if (name.isEmpty() || !(root.get(list) instanceof List<?> entries)) {
            return Optional.empty();
        }
        for (Object one : entries) {
            if (one instanceof Map<?, ?> named
                    && name.equals(text(named, "name"))
                    && named.get(content) instanceof Map<?, ?> found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString().strip();
    }
}
