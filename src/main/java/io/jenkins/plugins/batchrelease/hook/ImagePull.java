package io.jenkins.plugins.batchrelease.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.record.ReleaseLabels;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Marks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One image that nodes pull before the first batch: an ImagePullJob of OpenKruise, on the nodes where pods of the workload
 * run. All its versions have the fields that are used here.
 */
public final class ImagePull {
    public static final String KIND = "ImagePullJob";
    /** The newest first; a cluster serves one of them, or none. */
    public static final List<String> API_VERSIONS = List.of("apps.kruise.io/v1beta1", "apps.kruise.io/v1alpha1");

    /** Nodes that pull at once; one after the other, as is usual, takes long, and all of them are hard on a registry. */
    private static final int AT_ONCE = 10;
    /** Whatever happens to us, it goes by itself some time after it is over. */
    private static final int KEPT_SECONDS = 600;

    private final String image;

    private ImagePull(String image) {
        this.image = image;
    }

    /** One for each image that {@code desired} has and {@code previous} has not: init containers count, too. */
    public static List<ImagePull> between(ObjectNode previous, ObjectNode desired) {
        Set<String> images = images(desired);
        images.removeAll(images(previous));
        return images.stream().map(ImagePull::new).toList();
    }

    private static Set<String> images(ObjectNode workload) {
        Set<String> images = new LinkedHashSet<>();
        for (String list : new String[] {"initContainers", "containers"}) {
            workload.at("/spec/template/spec")
                    .path(list)
                    .forEach(container -> images.add(container.path("image").asText()));
        }
        images.remove("");
        return images;
    }

    /** What its object is called: the same for the same plan. */
    public String objectName(String planHash) {
        String last = image.substring(image.lastIndexOf('/') + 1).replaceAll("[^a-z0-9]+", "-");
        return ObjectName.of("pull-" + last, planHash, image);
    }

    /**
     * Its object.
     *
     * @param previous the workload as it runs now: its pods say which nodes
     * @param desired the workload as it is to be: it says with which secrets
     * @param seconds how long pulling may take
     */
    public ObjectNode object(
            Release release, String apiVersion, ObjectNode previous, ObjectNode desired, long seconds) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("apiVersion", apiVersion).put("kind", KIND);
        ObjectNode metadata = object.putObject("metadata").put("name", objectName(release.planHash()));
        ObjectNode labels = metadata.putObject("labels");
        ReleaseLabels.of(release.key().name()).forEach(labels::put);
        metadata.putObject("annotations")
                .put(Marks.RELEASE, release.key().name())
                .put(Marks.PLAN, release.planHash());
        Attempt.mark(object, release);
        ObjectNode spec = object.putObject("spec").put("image", image).put("parallelism", AT_ONCE);
        spec.set("podSelector", podSelector(previous));
        List<String> secrets = pullSecrets(desired);
        if (!secrets.isEmpty()) {
            ArrayNode names = spec.putArray("pullSecrets");
            secrets.forEach(names::add);
        }
        spec.putObject("pullPolicy").put("timeoutSeconds", seconds).put("backoffLimit", 1);
        spec.putObject("completionPolicy")
                .put("type", "Always")
                .put("activeDeadlineSeconds", seconds)
                .put("ttlSecondsAfterFinished", KEPT_SECONDS);
        return object;
    }

    /** The selector of a ReplicationController is a plain map of labels. */
    private static JsonNode podSelector(ObjectNode workload) {
        JsonNode selector = workload.at("/spec/selector").deepCopy();
        boolean plain = !selector.has("matchLabels") && !selector.has("matchExpressions");
        return plain ? JsonNodeFactory.instance.objectNode().set("matchLabels", selector) : selector;
    }

    private static List<String> pullSecrets(ObjectNode workload) {
        List<String> names = new ArrayList<>();
        workload.at("/spec/template/spec/imagePullSecrets")
                .forEach(secret -> names.add(secret.path("name").asText()));
        return names;
    }
}
