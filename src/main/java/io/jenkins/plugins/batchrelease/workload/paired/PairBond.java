package io.jenkins.plugins.batchrelease.workload.paired;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.TemplateDigest;
import java.util.List;

/** What a release notes on the two objects of a pair, for whoever goes on with it. */
final class PairBond {
    private static final String OTHER = "batchrelease.jenkins.io/pair-other";
    private static final String TEMPLATE = "batchrelease.jenkins.io/pair-template";
    private static final String VERSION = "batchrelease.jenkins.io/pair-version";
    private static final String ALONE = "batchrelease.jenkins.io/pair-alone";

    private PairBond() {}

    /** Notes the other one's name, and what this one's template was when the release began. */
    static void tie(ObjectNode object, String other) {
        annotations(object).put(OTHER, other).put(TEMPLATE, TemplateDigest.of(object));
    }

    /** The name of the other one; empty if there is none. */
    static String other(ObjectNode object) {
        return annotation(object, OTHER);
    }

    /** The digest of the template that the old one was found with. */
    static String template(ObjectNode object) {
        return annotation(object, TEMPLATE);
    }

    /** Notes the version that the object runs once its release is confirmed. */
    static void becomes(ObjectNode object, int version) {
        annotations(object).put(VERSION, String.valueOf(version));
    }

    /** The number of the version that it runs or was to run; 0 if that is not known. */
    static int version(ObjectNode object) {
        String text = annotation(object, VERSION);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Notes that people went on after the other one was taken away. */
    static void goOnAlone(ObjectNode patch) {
        annotations(patch).put(ALONE, "true");
    }

    static boolean isAlone(ObjectNode object) {
        return annotation(object, ALONE).equals("true");
    }

    /** The version stays: it tells when the object may go. */
    static void untieIn(ObjectNode patch) {
        annotations(patch).putNull(OTHER).putNull(TEMPLATE).putNull(ALONE);
    }

    static void removeFrom(ObjectNode object) {
        annotations(object).remove(List.of(OTHER, TEMPLATE, ALONE, VERSION));
    }

    private static String annotation(ObjectNode object, String name) {
        return object.at("/metadata/annotations").path(name).asText("");
    }

    private static ObjectNode annotations(ObjectNode object) {
        return Json.object(Json.object(object, "metadata"), "annotations");
    }
}
