package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the classic resource {@code alicloud.com/v1beta1}, kind {@code BatchRelease}: it names Secrets, and each holds a
 * document of the new version under the key {@value #DOCUMENT_KEY}.
 *
 * <p>No schema of the resource is published, so all plausible forms are taken. The Secrets are found in the fields of
 * {@code spec} whose name contains {@code secret} (but not {@code pull}) or is {@code manifests}, {@code yamls}, {@code resources} or {@code
 * objects}, in any case and in the order in which they stand. Each holds a name, a list of names, or a mapping from a role
 * (say {@code statefulset}) to a name; where a name is wanted, a mapping with {@code name}, {@code secretName} or {@code
 * secretRef} will do. The annotation {@value #BATCHES_ANNOTATION} is the number of even batches.
 */
public final class BatchReleaseResource {
    public static final String API_VERSION = "alicloud.com/v1beta1";
    public static final String KIND = "BatchRelease";

    /** Number of batches, as text. */
    public static final String BATCHES_ANNOTATION = "aliyun.batchnum";

    /** The key of a Secret under which a document is kept. */
    public static final String DOCUMENT_KEY = "yaml";

    /** What the classic controller does when nobody says how many. */
    public static final int DEFAULT_BATCHES = 2;

    private static final Set<String> FIELDS = Set.of("manifests", "yamls", "resources", "objects");
    private static final List<String> NAME_FIELDS = List.of("name", "secretName", "secretRef");

    private static final Pattern NUMBER = Pattern.compile("0*[1-9][0-9]{0,5}");

    /** A subdomain of RFC 1123. */
    private static final Pattern SECRET_NAME = Pattern.compile("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?");

    private final ObjectNode resource;

    private BatchReleaseResource(ObjectNode resource) {
        this.resource = resource;
    }

    /**
     * What the resource asks for.
     *
     * @param name name of the resource
     * @param batches how many even batches, at least 1
     * @param manifestSecretNames the Secrets that hold the documents, in the resource's namespace and in order; at least
     *     one, each once
     */
    public record Request(String name, int batches, List<String> manifestSecretNames) {
        public Request {
            manifestSecretNames = List.copyOf(manifestSecretNames);
        }
    }

    /**
     * @throws InvalidManifest if the object is another kind, names no Secret, or says something else than a number of
     *     batches
     */
    public static Request read(ObjectNode resource) {
        return new BatchReleaseResource(resource).request();
    }

    private Request request() {
        String found = resource.path("apiVersion").asText() + " "
                + resource.path("kind").asText();
        if (!found.equals(API_VERSION + " " + KIND)) {
            throw new InvalidManifest("fromResource: found " + Shortened.of(found) + ", expected " + API_VERSION + " "
                    + KIND + ". Name a resource of that kind.");
        }
        return new Request(resource.at("/metadata/name").asText(), batches(), secretNames());
    }

    private int batches() {
        JsonNode value = resource.at("/metadata/annotations").path(BATCHES_ANNOTATION);
        if (value.isMissingNode() || value.isNull()) {
            return DEFAULT_BATCHES;
        }
        String number = value.asText().strip();
        if (!NUMBER.matcher(number).matches()) {
            throw invalid("the annotation " + BATCHES_ANNOTATION + " is '" + Shortened.of(number)
                    + "', expected a number of batches from 1 to 999999. Correct or remove it (then it is "
                    + DEFAULT_BATCHES + ").");
        }
        return Integer.parseInt(number);
    }

    private List<String> secretNames() {
        Set<String> names = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> field : resource.path("spec").properties()) {
            String name = field.getKey().toLowerCase(Locale.ROOT);
            if (name.contains("secret") && !name.contains("pull") || FIELDS.contains(name)) {
                collect("spec." + field.getKey(), field.getValue(), names);
            }
        }
        if (names.isEmpty()) {
            List<String> fields = new ArrayList<>();
            resource.path("spec").fieldNames().forEachRemaining(fields::add);
            throw invalid(
                    "no names of Secrets were found in spec, which has the fields " + fields
                            + "; expected spec.secrets. Name the Secrets yourself with manifestSecrets instead of fromResource.");
        }
        return List.copyOf(names);
    }

    private void collect(String path, JsonNode value, Set<String> names) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                collect(path + "[" + i + "]", value.get(i), names);
            }
        } else if (value.isObject()) {
            Optional<String> field = NAME_FIELDS.stream().filter(value::has).findFirst();
            if (field.isPresent()) {
                collect(path + "." + field.get(), value.get(field.get()), names);
            } else {
                value.properties().forEach(role -> collect(path + "." + role.getKey(), role.getValue(), names));
            }
        } else if (!value.isTextual() || !SECRET_NAME.matcher(value.asText()).matches()) {
            throw invalid(
                    path + " is " + NodeDescription.of(value) + " that cannot be the name of a Secret. Correct it.");
        } else {
            names.add(value.asText());
        }
    }

    private InvalidManifest invalid(String problem) {
        return new InvalidManifest(
                KIND + "/" + resource.at("/metadata/name").asText() + " (" + API_VERSION + "): " + problem);
    }
}
