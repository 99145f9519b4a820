package io.jenkins.plugins.batchrelease.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.batchrelease.record.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** One namespace, looked at without the plugin. */
record Namespace(KubernetesClient client, String name) {
    private static final String VERSION = "batchrelease.jenkins.io/version";

    /** Three pods and their Service, ready. */
    void runs(Web web) {
        client.load(new ByteArrayInputStream(web.yaml().getBytes(StandardCharsets.UTF_8)))
                .inNamespace(name)
                .createOrReplace();
        await("pods of " + name)
                .atMost(Build.PATIENCE)
                .until(() -> pods().stream().filter(Namespace::isReady).count() == web.replicas());
    }

    /** Name of each pod to the tag of its image. */
    Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        for (Pod pod : pods()) {
            String image = pod.getSpec().getContainers().get(0).getImage();
            tags.put(pod.getMetadata().getName(), image.substring(image.lastIndexOf(':') + 1));
        }
        return tags;
    }

    private List<Pod> pods() {
        return client.pods().inNamespace(name).withLabel("app", "web").list().getItems().stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .toList();
    }

    private static boolean isReady(Pod pod) {
        return pod.getStatus() != null
                && pod.getStatus().getConditions().stream()
                        .anyMatch(condition -> condition.getType().equals("Ready")
                                && condition.getStatus().equals("True"));
    }

    /** What the history holds of the release {@code web}: {@code v1} to the images of that version. */
    Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        for (Secret secret : client.secrets().inNamespace(name).list().getItems()) {
            if (VERSION.equals(secret.getType())) {
                JsonNode meta = json(secret.getData().get("meta"));
                String images = meta.path("images").path(0).asText();
                versions.put("v" + meta.path("number").asInt(), images.substring(images.lastIndexOf(':') + 1));
            }
        }
        return versions;
    }

    /** A Secret that holds documents, as a release can be told to read them. */
    void holds(String secret, String yaml) {
        client.resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName(secret)
                        .withNamespace(name)
                        .endMetadata()
                        .addToStringData("yaml", yaml)
                        .build())
                .create();
    }

    Optional<Secret> secret(String secret) {
        return Optional.ofNullable(
                client.secrets().inNamespace(name).withName(secret).get());
    }

    /** Somebody with the right to edit changes a Secret. */
    void edit(String secret, UnaryOperator<Map<String, String>> data, UnaryOperator<Map<String, String>> annotations) {
        client.secrets().inNamespace(name).withName(secret).edit(found -> new SecretBuilder(found)
                .withData(data.apply(new TreeMap<>(found.getData())))
                .editMetadata()
                .withAnnotations(
                        annotations.apply(new TreeMap<>(found.getMetadata().getAnnotations())))
                .endMetadata()
                .build());
    }

    void delete(String secret) {
        client.secrets().inNamespace(name).withName(secret).delete();
    }

    void drop() {
        client.namespaces().withName(name).delete();
    }

    private static JsonNode json(String base64) {
        try {
            return Json.mapper().readTree(Base64.getDecoder().decode(base64));
        } catch (IOException broken) {
            throw new UncheckedIOException("a version's meta is no JSON", broken);
        }
    }
}
