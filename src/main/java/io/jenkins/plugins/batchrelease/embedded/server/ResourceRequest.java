package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.api.LabelSelector;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A request about objects of one kind, with its path taken apart.
 *
 * @param namespace empty for objects of the cluster and for lists over all namespaces
 * @param name empty for collections
 * @param subresource empty for the object itself
 */
public record ResourceRequest(
        ApiRequest http, ResourceType type, String namespace, Optional<String> name, String subresource) {

    /** What may follow the name of a namespace without being a kind in it. */
    private static final Set<String> OF_NAMESPACES = Set.of("status", "finalize");

    /** Empty if the path is not below {@code /api/VERSION} or {@code /apis/GROUP/VERSION}. */
    static Optional<ResourceRequest> parse(ApiRequest http, ResourceTypes types) {
        List<String> parts = Arrays.stream(http.path().split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        boolean core = !parts.isEmpty() && parts.get(0).equals("api");
        int head = core ? 2 : 3;
        if (parts.size() <= head || !(core || parts.get(0).equals("apis"))) {
            return Optional.empty();
        }
        String group = core ? "" : parts.get(1);
        String version = parts.get(head - 1);
        List<String> rest = parts.subList(head, parts.size());
        String namespace = "";
        if (rest.size() > 2 && rest.get(0).equals("namespaces") && !OF_NAMESPACES.contains(rest.get(2))) {
            namespace = rest.get(1);
            rest = rest.subList(2, rest.size());
        }
        boolean inNamespace = !namespace.isEmpty();
        ResourceType type = types.find(group, version, rest.get(0))
                .filter(found -> found.namespaced() || !inNamespace)
                .orElseThrow(ApiError::unknownPath);
        Optional<String> name = rest.size() > 1 ? Optional.of(rest.get(1)) : Optional.empty();
        if (name.isPresent() && type.namespaced() && !inNamespace) {
            throw ApiError.unknownPath();
        }
        return Optional.of(new ResourceRequest(
                http, type, namespace, name, String.join("/", rest.subList(Math.min(2, rest.size()), rest.size()))));
    }

    public boolean dryRun() {
        return http.query("dryRun").isPresent();
    }

    /** Whether a field that the schema does not declare is an error and not dropped. */
    boolean strict() {
        return http.query("fieldValidation").filter("Strict"::equals).isPresent();
    }

    /** The object the path names. */
    public Key key() {
        return key(name.orElseThrow(ApiError::methodNotAllowed));
    }

    Key key(String objectName) {
        return new Key(type.storage(), namespace, objectName);
    }

    boolean watch() {
        return http.flag("watch");
    }

    /** The one name that a list or watch asks for: rights are then about that name, as on a real server. */
    Optional<String> selectedName() {
        return http.query("fieldSelector")
                .filter(text -> text.matches("metadata\\.name=[^,!=]+"))
                .map(text -> text.substring(text.indexOf('=') + 1));
    }

    /** What the selectors of a list or watch let through. */
    Predicate<JsonNode> selection() {
        Predicate<JsonNode> labels = http.query("labelSelector")
                .map(text -> LabelSelector.parse(text).onObjects())
                .orElse(object -> true);
        Predicate<JsonNode> fields = http.query("fieldSelector")
                .map(text -> FieldSelector.parse(text, type))
                .orElse(object -> true);
        return labels.and(fields);
    }

    /** The verb that rights are about. */
    String verb() {
        return switch (http.method()) {
            case "GET" -> watch() ? "watch" : name.isPresent() ? "get" : "list";
            case "POST" -> "create";
            case "PUT" -> "update";
            case "PATCH" -> "patch";
            case "DELETE" -> name.isPresent() ? "delete" : "deletecollection";
            default -> throw ApiError.methodNotAllowed();
        };
    }
}
