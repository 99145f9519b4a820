package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Another image for one container, as {@code kubectl set image} takes it: {@code nginx=nginx:1.27}.
 *
 * @param container name of a container or init container
 * @param image reference of an image
 */
public record ImageChange(String container, String image) {
    /** A label of RFC 1123, as Kubernetes asks of names of containers. */
    private static final Pattern CONTAINER = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

    private static final List<String> LISTS = List.of("containers", "initContainers");

    /**
     * @throws InvalidManifest if the name or the reference has a form that Kubernetes or a registry cannot know
     */
    public ImageChange {
        if (!CONTAINER.matcher(container).matches()) {
            throw new InvalidManifest("images: '" + Shortened.of(container)
                    + "' is no name of a container. Expected up to 63 lower-case letters, digits and hyphens, as in"
                    + " 'nginx=nginx:1.27'.");
        }
        ImageReference.require(image);
    }

    /**
     * Reads {@code container=reference}, or several of them with commas between.
     *
     * @throws InvalidManifest naming the entry that cannot be read, or a container that is named twice
     */
    public static List<ImageChange> parse(String text) {
        List<ImageChange> changes = new ArrayList<>();
        Set<String> containers = new HashSet<>();
        for (String entry : text.split(",", -1)) {
            int equals = entry.indexOf('=');
            if (equals < 0) {
                throw new InvalidManifest(
                        "images: found '" + Shortened.of(entry.strip())
                                + "', expected container=reference. Write for instance 'nginx=nginx:1.27, sidecar=envoy:v1.31'.");
            }
            ImageChange change = new ImageChange(
                    entry.substring(0, equals).strip(),
                    entry.substring(equals + 1).strip());
            if (!containers.add(change.container())) {
                throw new InvalidManifest(
                        "images: the container '" + change.container() + "' is named twice. Keep one of the two.");
            }
            changes.add(change);
        }
        return List.copyOf(changes);
    }

    /**
     * A copy of a workload with the image of that container replaced; also of a SidecarSet, whose containers are not in a
     * template.
     *
     * @throws InvalidManifest if there is no such container, naming those there are
     */
    public ObjectNode applyTo(ObjectNode workload) {
        ObjectNode copy = workload.deepCopy();
        JsonNode pod = copy.at("/spec/template/spec").isObject() ? copy.at("/spec/template/spec") : copy.path("spec");
        List<ObjectNode> containers =
                LISTS.stream().flatMap(list -> objects(pod.path(list))).toList();
        List<ObjectNode> matching = containers.stream()
                .filter(found -> found.path("name").asText().equals(container))
                .toList();
        if (matching.isEmpty()) {
            String names = containers.stream()
                    .map(found -> found.path("name").asText())
                    .collect(Collectors.joining(", "));
            throw new InvalidManifest("images: " + copy.path("kind").asText("the workload") + "/"
                    + copy.at("/metadata/name").asText() + " has no container '" + container + "'. It has: "
                    + (names.isEmpty() ? "none" : names) + ".");
        }
        matching.forEach(found -> found.put("image", image));
        return copy;
    }

    private static Stream<ObjectNode> objects(JsonNode list) {
        List<ObjectNode> objects = new ArrayList<>();
        list.forEach(item -> {
            if (item instanceof ObjectNode object) {
                objects.add(object);
            }
        });
        return objects.stream();
    }

    @Override
    public String toString() {
        return container + "=" + image;
    }
}
