package io.jenkins.plugins.batchrelease.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the fields of an unknown kind from text: entries between commas, each a name and a value with {@code :} or
 * {@code =} between them. Brackets around it and quotes around values may be there, so that what people paste from a
 * pipeline or from JSON is read as well.
 */
public final class CustomKindText {
    private static final String USUAL_PARTITION = "/spec/updateStrategy/rollingUpdate/partition";
    private static final String USUAL_UPDATED = "/status/updatedReadyReplicas";
    private static final String WHOLE_EXAMPLE =
            "workload: [kind: 'GameServerSet', apiVersion: 'game.kruise.io/v1alpha1', partition: '" + USUAL_PARTITION
                    + "', updated: '" + USUAL_UPDATED + "', template: '/spec/gameServerTemplate']";
    private static final List<String> REQUIRED = List.of("kind", "apiVersion", "partition", "updated");
    private static final Map<String, String> USUAL = Map.of(
            "replicas", "/spec/replicas",
            "template", "/spec/template",
            "observedGeneration", "/status/observedGeneration");
    private static final Map<String, String> BELOW = Map.of(
            "partition", "/spec",
            "replicas", "/spec",
            "template", "/spec",
            "updated", "/status",
            "observedGeneration", "/status");

    private static final Pattern ENTRY = Pattern.compile("([A-Za-z]+)\\s*[:=]\\s*(.*)");
    private static final Pattern POINTER = Pattern.compile("(/(?:[^/~\\s]|~[01])+)+");
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern API_VERSION = Pattern.compile("[a-z0-9.-]+/v[a-z0-9]+");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    private CustomKindText() {}

    /** Whether a text names fields, and not just a workload as {@code statefulset/web} does. */
    public static boolean isOne(String text) {
        return text.indexOf(':') >= 0 || text.indexOf('=') >= 0;
    }

    /**
     * Reads {@code kind: GameServerSet, apiVersion: game.kruise.io/v1alpha1, partition: /spec/..., updated: /status/...}.
     *
     * @throws InvalidCustomKind if a field is missing, unknown, or no place
     */
    public static CustomKind parse(String text) {
        Map<String, String> entries = entries(text);
        for (String field : REQUIRED) {
            if (entries.getOrDefault(field, "").isEmpty()) {
                throw new InvalidCustomKind("workload: " + field
                        + " is missing. Name the fields of the kind, for instance " + WHOLE_EXAMPLE + ".");
            }
        }
        require(entries, "kind", KIND, "the kind as in a manifest, GameServerSet");
        require(entries, "apiVersion", API_VERSION, "group and version, game.kruise.io/v1alpha1");
        require(entries, "name", NAME, "the name as in metadata.name");
        BELOW.keySet().stream().sorted().forEach(field -> requirePlace(entries, field));
        Map<String, String> written = new TreeMap<>();
        List.of("partition", "replicas", "template").forEach(field -> written.put(field, place(entries, field)));
        new WrittenPlaces(written).check();
        return new CustomKind(
                entries.get("apiVersion"),
                entries.get("kind"),
                Optional.ofNullable(entries.get("name")),
                Optional.empty(),
                place(entries, "replicas"),
                entries.get("partition"),
                place(entries, "template"),
                entries.get("updated"),
                place(entries, "observedGeneration"));
    }

    /** How a pipeline names the fields of a kind, where nobody knows more of it. */
    public static String example(String kind, String apiVersion) {
        return example(kind, apiVersion, USUAL_PARTITION, USUAL_UPDATED);
    }

    /** How a pipeline names the fields of a kind. */
    public static String example(String kind, String apiVersion, String partition, String updated) {
        return "workload: [kind: '" + kind + "', apiVersion: '" + apiVersion + "', partition: '" + partition
                + "', updated: '" + updated + "']";
    }

    private static Map<String, String> entries(String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String part : text.replaceAll("[\\[\\]{}'\"]", "").split(",")) {
            if (part.isBlank()) {
                continue;
            }
            Matcher entry = ENTRY.matcher(part.strip());
            if (!entry.matches() || !isKnown(entry.group(1))) {
                throw new InvalidCustomKind("workload: '" + part.strip() + "' is no field of a kind. Known are "
                        + String.join(", ", known()) + ", each followed by : or = and its value.");
            }
            if (entries.put(entry.group(1), entry.group(2).strip()) != null) {
                throw new InvalidCustomKind("workload: " + entry.group(1) + " is named twice. Leave one out.");
            }
        }
        return entries;
    }

    private static boolean isKnown(String field) {
        return known().contains(field);
    }

    private static TreeSet<String> known() {
        TreeSet<String> known = new TreeSet<>(REQUIRED);
        known.addAll(USUAL.keySet());
        known.add("name");
        return known;
    }

    private static void require(Map<String, String> entries, String field, Pattern form, String allowed) {
        String value = entries.get(field);
        if (value != null && !form.matcher(value).matches()) {
            throw new InvalidCustomKind(
                    "workload: " + field + " is '" + value + "', but it has to be " + allowed + ".");
        }
    }

    private static void requirePlace(Map<String, String> entries, String field) {
        String value = place(entries, field);
        String below = BELOW.get(field);
        if (!POINTER.matcher(value).matches() || !value.startsWith(below + "/")) {
            throw new InvalidCustomKind("workload: " + field + " is '" + value
                    + "', but it has to be a JSON pointer to a field below " + below + ", for instance "
                    + USUAL.getOrDefault(
                            field,
                            field.equals("partition")
                                    ? "/spec/updateStrategy/rollingUpdate/partition"
                                    : "/status/updatedReadyReplicas")
                    + ".");
        }
    }

    private static String place(Map<String, String> entries, String field) {
        return entries.getOrDefault(field, USUAL.getOrDefault(field, ""));
    }
}
