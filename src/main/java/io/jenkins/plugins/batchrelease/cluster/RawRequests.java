package io.jenkins.plugins.batchrelease.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;

/**
 * Requests that the client's fluent interface makes differently: it reads an object before it patches it, and offers no
 * precondition for a deletion. One call here is one request. Same connection, same credentials, same errors.
 */
final class RawRequests {
    private final KubernetesClient client;

    RawRequests(KubernetesClient client) {
        this.client = client;
    }

    /** @param query what stands after the question mark; empty for none */
    ObjectNode patch(ObjectRef ref, String contentType, String body, String query) {
        return send(builder(ref, query).method("PATCH", contentType, body).build());
    }

    void delete(ObjectRef ref, String deleteOptions) {
        send(builder(ref, "").delete("application/json", deleteOptions).build());
    }

    private HttpRequest.Builder builder(ObjectRef ref, String query) {
        ResourceType type = ref.type();
        String root = type.group().isEmpty() ? "api/" : "apis/";
        String path =
                root + type.apiVersion() + "/namespaces/" + ref.namespace() + "/" + type.plural() + "/" + ref.name();
        URI server = URI.create(String.valueOf(client.getMasterUrl()));
        return client.getHttpClient()
                .newHttpRequestBuilder()
                .uri(server.resolve(query.isEmpty() ? path : path + "?" + query))
                .header("Accept", "application/json");
    }

    private ObjectNode send(HttpRequest request) {
        HttpClient http = client.getHttpClient();
        HttpResponse<byte[]> response;
        try {
            response = http.sendAsync(request, byte[].class).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof IOException io
                    ? new KubernetesClientException("The API server cannot be reached", io)
                    : KubernetesClientException.launderThrowable(failure.getCause());
        }
        String body = response.body() == null ? "" : new String(response.body(), StandardCharsets.UTF_8);
        if (!response.isSuccessful()) {
            throw new KubernetesClientException("HTTP " + response.code(), response.code(), status(body));
        }
        return client.getKubernetesSerialization().unmarshal(body, ObjectNode.class);
    }

    private Status status(String body) {
        try {
            return client.getKubernetesSerialization().unmarshal(body, Status.class);
        } catch (RuntimeException notJson) {
            // A proxy in between answers in HTML; the code says enough.
            return new Status();
        }
    }
}
