package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType.Trait;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the server says about itself: version, health, groups and kinds. */
final class Discovery {

    private static final List<String> VERBS =
            List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

    /** What {@code kubectl get all} shows. */
    private static final Set<String> IN_ALL = Set.of(
            "/pods",
            "/services",
            "/replicationcontrollers",
            "apps/deployments",
            "apps/statefulsets",
            "apps/replicasets",
            "apps/daemonsets",
            "batch/jobs",
            "batch/cronjobs",
            "autoscaling/horizontalpodautoscalers");

    private final ResourceTypes types;

    Discovery(ResourceTypes types) {
        this.types = types;
    }

    /** Empty if the path is about something else. */
    Optional<Reply> handle(String path) {
        String[] parts = path.split("/");
        return switch (path) {
            case "/version", "/version/" -> Optional.of(Reply.ok(version()));
            case "/healthz", "/livez", "/readyz" -> Optional.of(new Reply.Text(200, "ok"));
            case "/api", "/api/" -> Optional.of(Reply.ok(coreVersions()));
            case "/apis", "/apis/" -> Optional.of(Reply.ok(groups()));
            case "/api/v1", "/api/v1/" -> resources("", "v1");
            default -> {
                boolean grouped = parts.length > 2 && parts[1].equals("apis");
                if (grouped && parts.length == 3) {
                    yield Optional.of(versions(parts[2]).isEmpty() ? nothing() : Reply.ok(group(parts[2], true)));
                }
                yield grouped && parts.length == 4 ? resources(parts[2], parts[3]) : Optional.empty();
            }
        };
    }

    static Reply nothing() {
        return new Reply.Text(404, "404 page not found\n");
    }

    private static ObjectNode version() {
        return Json.object()
                .put("major", "1")
                .put("minor", "32")
                .put("gitVersion", "v1.32.0+embedded")
                .put("gitCommit", "embedded")
                .put("gitTreeState", "clean")
                .put("buildDate", "2024-12-11T00:00:00Z")
                .put("goVersion", "none")
                .put("compiler", "none")
                .put("platform", "java");
    }

    private static ObjectNode coreVersions() {
        ObjectNode versions = Json.object().put("kind", "APIVersions");
        versions.putArray("versions").add("v1");
        versions.putArray("serverAddressByClientCIDRs");
        return versions;
    }

    private ObjectNode groups() {
        ObjectNode list = Json.object().put("kind", "APIGroupList").put("apiVersion", "v1");
        ArrayNode groups = list.putArray("groups");
        Stream.concat(
                        types.groups().stream(),
                        Reviews.KINDS.values().stream().map(ResourceType::group).sorted())
                .distinct()
                .filter(name -> !name.isEmpty())
                .forEach(name -> groups.add(group(name, false)));
        return list;
    }

    private ObjectNode group(String name, boolean alone) {
        ObjectNode group = Json.object();
        if (alone) {
            group.put("kind", "APIGroup").put("apiVersion", "v1");
        }
        group.put("name", name);
        ArrayNode versions = group.putArray("versions");
        for (String version : versions(name)) {
            versions.addObject().put("groupVersion", name + "/" + version).put("version", version);
        }
        group.set("preferredVersion", versions.get(0));
        return group;
    }

    /** Of stored kinds and of those that are only asked. */
    private List<String> versions(String group) {
        return Stream.concat(
                        types.versions(group).stream(),
                        Reviews.KINDS.values().stream()
                                .filter(kind -> kind.group().equals(group))
                                .map(ResourceType::version))
                .distinct()
                .toList();
    }

    private Optional<Reply> resources(String group, String version) {
        List<ResourceType> served = types.in(group, version);
        if (!versions(group).contains(version)) {
            return Optional.of(nothing());
        }
        ObjectNode list = Json.object()
                .put("kind", "APIResourceList")
                .put("apiVersion", "v1")
                .put("groupVersion", group.isEmpty() ? version : group + "/" + version);
        ArrayNode resources = list.putArray("resources");
        for (ResourceType type : served) {
            describe(resources.addObject(), type);
            if (type.has(Trait.STATUS)) {
                subresource(resources.addObject(), type, "status", type.kind(), List.of("get", "patch", "update"));
            }
            if (type.has(Trait.SCALE)) {
                subresource(resources.addObject(), type, "scale", "Scale", List.of("get", "patch", "update"))
                        .put("group", "autoscaling")
                        .put("version", "v1");
            }
            if (type.storage().equals("/pods")) {
                subresource(resources.addObject(), type, "binding", "Binding", List.of("create"));
                subresource(resources.addObject(), type, "eviction", "Eviction", List.of("create"))
                        .put("group", "policy")
                        .put("version", "v1");
                subresource(resources.addObject(), type, "log", "Pod", List.of("get"));
            }
        }
        reviews(group, resources);
        return Optional.of(Reply.ok(list));
    }

    /** Kinds that are asked and never stored. */
    private static void reviews(String group, ArrayNode resources) {
        Reviews.KINDS.forEach((plural, kind) -> {
            if (kind.group().equals(group)) {
                resources
                        .addObject()
                        .put("name", plural)
                        .put("singularName", kind.singular())
                        .put("namespaced", false)
                        .put("kind", kind.kind())
                        .putArray("verbs")
                        .add("create");
            }
        });
    }

    private static void describe(ObjectNode resource, ResourceType type) {
        resource.put("name", type.plural())
                .put("singularName", type.singular())
                .put("namespaced", type.namespaced())
                .put("kind", type.kind());
        VERBS.forEach(resource.putArray("verbs")::add);
        if (!type.shortNames().isEmpty()) {
            type.shortNames().forEach(resource.putArray("shortNames")::add);
        }
        if (IN_ALL.contains(type.storage())) {
            resource.putArray("categories").add("all");
        }
    }

    private static ObjectNode subresource(
            ObjectNode resource, ResourceType type, String name, String kind, List<String> verbs) {
        resource.put("name", type.plural() + "/" + name)
                .put("singularName", "")
                .put("namespaced", type.namespaced())
                .put("kind", kind);
        verbs.forEach(resource.putArray("verbs")::add);
        return resource;
    }
}
