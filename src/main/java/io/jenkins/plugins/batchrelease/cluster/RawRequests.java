package io.jenkins.plugins.batchrelease.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Requests that the client's fluent interface makes differently: it does not encode names, reads an object before it
 * patches it, and offers no field manager for a creation and no precondition for a deletion. One call here is one request. Same connection, same credentials, same errors.
 */
final class RawRequests {
    /** A webhook may take half a minute, and the API server answers then; nothing waits for one that does not. */
    private static final Duration LONGEST = Duration.ofSeconds(35);

    private final KubernetesClient client;
    private final ServerTime time;

    RawRequests(KubernetesClient client, ServerTime time) {
        this.client = client;
        this.time = time;
    }

    /** @param query what stands after the question mark; empty for none */
    ObjectNode patch(ObjectRef ref, String contentType, String body, String query) {
        return send(builder(ApiPath.object(ref), query)
                .method("PATCH", contentType, body)
                .build());
    }

    /** @param query what stands after the question mark; empty for none */
    ObjectNode create(ObjectRef ref, String body, String query) {
        return send(builder(ApiPath.collection(ref), query)
                .post("application/json", body)
                .build());
    }

    /** The object, or empty if it is not there. */
    Optional<GenericKubernetesResource> get(ObjectRef ref) {
        try {
            String body = body(answer(builder(ApiPath.object(ref), "").build()));
            return Optional.of(client.getKubernetesSerialization().unmarshal(body, GenericKubernetesResource.class));
        } catch (KubernetesClientException failure) {
            if (failure.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    void delete(ObjectRef ref, String deleteOptions) {
        send(builder(ApiPath.object(ref), "")
                .delete("application/json", deleteOptions)
                .build());
    }

    /** In the first version of evictions, which every server takes, the newest as well. */
    void evict(ObjectRef pod, String uid) {
        String eviction = "{\"apiVersion\":\"policy/v1beta1\",\"kind\":\"Eviction\",\"metadata\":{\"name\":\""
                + pod.name() + "\"},\"deleteOptions\":{\"preconditions\":{\"uid\":\"" + uid + "\"}}}";
        send(builder(ApiPath.part(pod, "eviction"), "")
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
        return body(answer(request, limit));
    }

    private URI root() {
        return URI.create(String.valueOf(client.getMasterUrl()));
    }

    private HttpRequest.Builder builder(String path, String query) {
        return client.getHttpClient()
                .newHttpRequestBuilder()
                .uri(root().resolve(query.isEmpty() ? path : path + "?" + query))
                .header("Accept", "application/json");
    }

    private ObjectNode send(HttpRequest request) {
        return client.getKubernetesSerialization().unmarshal(body(answer(request)), ObjectNode.class);
    }

    private HttpResponse<byte[]> answer(HttpRequest request) {
        return answer(request, LONGEST);
    }

    private HttpResponse<byte[]> answer(HttpRequest request, Duration limit) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.getHttpClient().sendAsync(request, byte[].class);
        try {
            HttpResponse<byte[]> response = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            response.headers("Date").stream().findFirst().ifPresent(time::told);
            return response;
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
