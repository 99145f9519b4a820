package io.jenkins.plugins.batchrelease.workload.partition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.FieldPlace;
import io.jenkins.plugins.batchrelease.workload.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Says an object of OpenKruise in another version of its API, as OpenKruise's own conversion does: fields that moved are
 * moved, and what the other version cannot say is named.
 */
public final class KruiseSpelling {
    private static final String STRATEGY = "/spec/updateStrategy";
    private static final String ROLLING = STRATEGY + "/rollingUpdate";
    private static final String REUSE = "/spec/scaleStrategy/enablePVCReuse";
    private static final String NO_REUSE = "/spec/scaleStrategy/disablePVCReuse";
    private static final String PROGRESSIVE = "/metadata/annotations/daemonset.kruise.io~1progressive-create-pod";
    private static final String PARTITIONED = "/spec/scaleStrategy/partitionedScaling";
    private static final String VERSION_LABEL = "/metadata/labels/apps.kruise.io~1sidecarset-custom-version";
    private static final String NAMESPACE_LABEL = "/spec/namespaceSelector/matchLabels/kubernetes.io~1metadata.name";

    /** Of a CloneSet: from v1alpha1 to below {@code rollingUpdate} in v1beta1. */
    private static final List<String> MOVED = List.of(
            "partition",
            "maxUnavailable",
            "maxSurge",
            "paused",
            "priorityStrategy",
            "scatterStrategy",
            "inPlaceUpdateStrategy");

    /** What v1beta1 says and v1alpha1 has no words for, by kind. */
    private static final Map<String, List<String>> ONLY_BETA = Map.of(
            "CloneSet",
            List.of(
                    "/spec/scaleStrategy/excludePreparingDelete",
                    ROLLING + "/inPlaceUpdateStrategy/imagePreDownloadParallelism",
                    ROLLING + "/inPlaceUpdateStrategy/imagePreDownloadTimeoutSeconds",
                    ROLLING + "/inPlaceUpdateStrategy/imagePreDownloadMinUpdatedReadyPods"),
            "StatefulSet",
            List.of(
                    "/spec/lifecycle",
                    "/spec/persistentVolumeClaimRetentionPolicy",
                    "/spec/reserveOrdinals",
                    "/spec/scaleStrategy",
                    "/spec/ordinals",
                    "/spec/volumeClaimUpdateStrategy"));

    private final ObjectNode object;
    private final List<String> unsaid = new ArrayList<>();

    private KruiseSpelling(ObjectNode object) {
        this.object = object;
    }

    public static Said in(String apiVersion, ObjectNode object) {
        KruiseSpelling spelling = new KruiseSpelling(object.deepCopy());
        boolean wasBeta = object.path("apiVersion").asText().endsWith("v1beta1");
        boolean isBeta = apiVersion.endsWith("v1beta1");
        if (wasBeta && !isBeta) {
            spelling.toAlpha(object.path("kind").asText());
        } else if (!wasBeta && isBeta) {
            spelling.toBeta(object.path("kind").asText());
        }
        spelling.object.put("apiVersion", apiVersion);
        return new Said(spelling.object, List.copyOf(spelling.unsaid));
    }

    private void toBeta(String kind) {
        switch (kind) {
            case "CloneSet" -> {
                String way = FieldPlace.at(STRATEGY + "/type").text(object);
                MOVED.forEach(field -> move(STRATEGY + "/" + field, ROLLING + "/" + field));
                if (!way.isEmpty() && !way.equals("OnDelete")) {
                    move(STRATEGY + "/type", ROLLING + "/podUpdatePolicy");
                    FieldPlace.at(STRATEGY + "/type").set(object, object.textNode("RollingUpdate"));
                }
                boolean reuses = !object.at(NO_REUSE).asBoolean();
                remove(NO_REUSE);
                FieldPlace.at(REUSE).set(object, BooleanNode.valueOf(reuses));
            }
            case "DaemonSet" -> {
                if (object.at(PROGRESSIVE).asText().equals("true")) {
                    FieldPlace.at(PARTITIONED).set(object, BooleanNode.TRUE);
                }
            }
            case "SidecarSet" -> {
                move("/spec/namespace", NAMESPACE_LABEL);
                move(VERSION_LABEL, "/spec/customVersion");
            }
            default -> {}
        }
    }

    private void toAlpha(String kind) {
        ONLY_BETA.getOrDefault(kind, List.of()).stream()
                .map(FieldPlace::at)
                .filter(place -> place.isIn(object))
                .forEach(place -> unsaid.add(place.toString()));
        switch (kind) {
            case "CloneSet" -> {
                if (!FieldPlace.at(STRATEGY + "/type").text(object).equals("OnDelete")) {
                    remove(STRATEGY + "/type");
                }
                move(ROLLING + "/podUpdatePolicy", STRATEGY + "/type");
                MOVED.forEach(field -> move(ROLLING + "/" + field, STRATEGY + "/" + field));
                remove(ROLLING);
                boolean reuses = object.at(REUSE).asBoolean();
                remove(REUSE);
                FieldPlace.at(NO_REUSE).set(object, BooleanNode.valueOf(!reuses));
            }
            case "DaemonSet" -> {
                if (object.at(PARTITIONED).asBoolean()) {
                    FieldPlace.at(PROGRESSIVE).set(object, object.textNode("true"));
                }
                remove("/spec/scaleStrategy");
            }
            case "SidecarSet" -> move("/spec/customVersion", VERSION_LABEL);
            default -> {}
        }
    }

    private void move(String from, String to) {
        JsonNode value = object.at(from);
        if (!value.isMissingNode()) {
            remove(from);
            FieldPlace.at(to).set(object, value);
        }
    }

    private void remove(String pointer) {
        FieldPlace.at(pointer).remove(object);
    }
}
