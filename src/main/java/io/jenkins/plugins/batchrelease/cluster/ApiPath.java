package io.jenkins.plugins.batchrelease.cluster;

import io.jenkins.plugins.batchrelease.manifest.NameForm;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses below the root of the API. The one place where names become part of them: each stays one segment, or one value. */
final class ApiPath {
    private ApiPath() {}

    /** Of the collection that an object is in. */
    static String collection(ObjectRef ref) {
        ResourceType type = ref.type();
        // Group and version are two segments; the type has checked both.
        String root = (type.group().isEmpty() ? "api/" : "apis/") + type.apiVersion();
        String plural = NameForm.PLURAL.require("resource of a " + type.kind(), type.plural());
        return type.namespaced() ? collection(root, ref.namespace(), plural) : root + "/" + plural;
    }

    /** @param root of an API group and version, {@code api/v1} */
    static String collection(String root, String namespace, String plural) {
        return root + "/namespaces/" + encoded(namespace) + "/" + encoded(plural);
    }

    static String object(ObjectRef ref) {
        return collection(ref) + "/" + encoded(ref.name());
    }

    /** Of a part of an object: {@code eviction}, {@code log}. */
    static String part(ObjectRef ref, String part) {
        return object(ref) + "/" + encoded(part);
    }

    /** Names and values in turn. */
    static String query(String... parameters) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? "" : "&")
                    .append(encoded(parameters[i]))
                    .append('=')
                    .append(encoded(parameters[i + 1]));
        }
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
