package io.jenkins.plugins.batchrelease.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * As whom somebody acts who may act as others: {@code as} and what belongs to it in a kubeconfig. Whoever is restricted
 * by it must not be let off: it goes with every request, those that open watches as well.
 *
 * @param user {@code as}
 * @param groups {@code as-groups}
 * @param uid {@code as-uid}; empty if there is none
 * @param extra {@code as-user-extra}
 */
public record Impersonation(String user, List<String> groups, String uid, Map<String, List<String>> extra) {
    private static final String UID_HEADER = "Impersonate-Uid";

    /** @throws IllegalArgumentException if one of them cannot be said in a request; quotes none of them */
    public Impersonation {
        groups = List.copyOf(groups);
        extra = new TreeMap<>(extra);
        boolean printable = Stream.of(
                        Stream.of(user, uid),
                        groups.stream(),
                        extra.keySet().stream(),
                        extra.values().stream().flatMap(Collection::stream))
                .flatMap(all -> all)
                .allMatch(text -> text.matches("[\\x20-\\x7e]*"));
        if (!printable) {
            throw new IllegalArgumentException("\"as\", \"as-groups\", \"as-uid\" and \"as-user-extra\" may have"
                    + " printable ASCII characters only");
        }
    }

    /**
     * @return empty if nothing is said
     * @throws IllegalArgumentException if there is no user, and something else; or one cannot be said in a request
     */
    public static Optional<Impersonation> of(
            String user, List<String> groups, String uid, Map<String, List<String>> extra) {
        if (!user.isEmpty()) {
            return Optional.of(new Impersonation(user, groups, uid, extra));
        }
        if (!groups.isEmpty() || !uid.isEmpty() || !extra.isEmpty()) {
            throw new IllegalArgumentException(
                    "\"as-groups\", \"as-uid\" and \"as-user-extra\" need \"as\", which names the user");
        }
        return Optional.empty();
    }

    /** Makes everything that a client of that builder asks be asked as that user. */
    public void applyTo(Config config, KubernetesClientBuilder client) {
        config.setImpersonateUsername(user);
        config.setImpersonateGroups(groups.toArray(String[]::new));
        Map<String, List<String>> headers = new TreeMap<>();
        // Part of a header's name, in which few characters may stand; the server decodes it.
        extra.forEach((key, values) ->
                headers.put(URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20"), values));
        config.setImpersonateExtras(headers);
        if (!uid.isEmpty()) {
            client.withHttpClientBuilderConsumer(
                    http -> http.addOrReplaceInterceptor("IMPERSONATE_UID", new WithUid(uid)));
        }
    }

    /** The client knows users, groups and extras, and no uid. */
    private record WithUid(String uid) implements Interceptor {
        @Override
        public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
            builder.setHeader(UID_HEADER, uid);
        }
    }
}
