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
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Requests that the client's fluent interface makes differently: it reads an object before it patches it, and offers no
 * field manager for a creation and no precondition for a deletion. One call here is one request. Same connection, same credentials, same errors.
 */
final class RawRequests {
    private final KubernetesClient client;

    RawRequests(KubernetesClient client) {
        this.client = client;
    }

    /** @param query what stands after the question mark; empty for none */
    ObjectNode patch(ObjectRef ref, String contentType, String body, String query) {
        return send(builder(path(ref) + "/" + ref.name(), query)
                .method("PATCH", contentType, body)
                .build());
    }

    /** @param query what stands after the question mark; empty for none */
    ObjectNode create(ObjectRef ref, String body, String query) {
        return send(builder(path(ref), query).post("application/json", body).build());
    }

    void delete(ObjectRef ref, String deleteOptions) {
        send(builder(path(ref) + "/" + ref.name(), "")
                .delete("application/json", deleteOptions)
                .build());
    }

    /** In the first version of evictions, which every server takes, the newest as well. */
    void evict(ObjectRef pod, String uid) {
        String eviction = "{\"apiVersion\":\"policy/v1beta1\",\"kind\":\"Eviction\",\"metadata\":{\"name\":\""
                + pod.name() + "\"},\"deleteOptions\":{\"preconditions\":{\"uid\":\"" + uid + "\"}}}";
        send(builder(path(pod) + "/" + pod.name() + "/eviction", "")
                .post("application/json", eviction)
                .build());
    }

    /**
     * What a GET answers, as it is.
     *
     * @param path below the root of the API, with the query
     * @param limit how long to wait for it, whatever the client's own limits are
     */
    String text(String path, Duration limit) {
        HttpRequest request = client.getHttpClient()
                .newHttpRequestBuilder()
                .uri(root().resolve(path))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.getHttpClient().sendAsync(request, byte[].class);
        try {
            return body(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failure) {
            throw failure(failure.getCause());
        } catch (TimeoutException late) {
            throw failure(new IOException("no answer within " + limit.toMillis() + " ms"));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw failure(new IOException("interrupted"));
        } finally {
            answer.cancel(true);
        }
    }

    private URI root() {
        return URI.create(String.valueOf(client.getMasterUrl()));
    }

    /** Of the collection that an object is in. */
    private static String path(ObjectRef ref) {
        ResourceType type = ref.type();
        String root = type.group().isEmpty() ? "api/" : "apis/";
        String place = type.namespaced() ? "/namespaces/" + ref.namespace() : "";
        return root + type.apiVersion() + place + "/" + type.plural();
    }

    private HttpRequest.Builder builder(String path, String query) {
        return client.getHttpClient()
                .newHttpRequestBuilder()
                .uri(root().resolve(query.isEmpty() ? path : path + "?" + query))
                .header("Accept", "application/json");
    }

    private ObjectNode send(HttpRequest request) {
        HttpClient http = client.getHttpClient();
        HttpResponse<byte[]> response;
        try {
            response = http.sendAsync(request, byte[].class).join();
        } catch (CompletionException failure) {
            throw failure(failure.getCause());
        }
        return client.getKubernetesSerialization().unmarshal(body(response), ObjectNode.class);
    }

    private static RuntimeException failure(Throwable cause) {
        return cause instanceof IOException io
                ? new KubernetesClientException("The API server cannot be reached", io)
                : KubernetesClientException.launderThrowable(cause);
    }

    private String body(HttpResponse<byte[]> response) {
        String body = response.body() == null ? "" : new String(response.body(), StandardCharsets.UTF_8);
        if (!response.isSuccessful()) {
            throw new KubernetesClientException("HTTP " + response.code(), response.code(), status(body));
        }
        return body;
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
