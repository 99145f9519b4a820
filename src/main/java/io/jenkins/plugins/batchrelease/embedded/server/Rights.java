package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** Everything is allowed, except what was denied. The cluster's own parts may always do everything. */
public final class Rights {

    private final Set<Denial> denials = new CopyOnWriteArraySet<>();

    /**
     * Something nobody may do.
     *
     * @param verb as in RBAC; {@code *} for all
     * @param resource plural, with the subresource if there is one: {@code pods/eviction}; {@code *} for all
     * @param namespace empty for all
     */
    private record Denial(String verb, String resource, String namespace) {
        boolean covers(String asked, String wanted, String where) {
            return (verb.equals("*") || verb.equals(asked))
                    && (resource.equals("*") || resource.equals(wanted))
                    && (namespace.isEmpty() || namespace.equals(where));
        }
    }

    public void deny(String verb, String resource) {
        denials.add(new Denial(verb, resource, ""));
    }

    public void deny(String verb, String resource, String namespace) {
        denials.add(new Denial(verb, resource, namespace));
    }

    /** Takes back all denials of this verb on this resource. */
    public void allow(String verb, String resource) {
        denials.removeIf(
                denial -> denial.verb().equals(verb) && denial.resource().equals(resource));
    }

    public void allowAll() {
        denials.clear();
    }

    private boolean allowed(String verb, String resource, String namespace) {
        return denials.stream().noneMatch(denial -> denial.covers(verb, resource, namespace));
    }

    void check(ResourceRequest request) {
        ApiUser user = request.http().call().user();
        ResourceType type = request.type();
        String sub = request.subresource();
        if (user.internal()
                || allowed(
                        request.verb(),
                        sub.isEmpty() ? type.plural() : type.plural() + "/" + sub,
                        request.namespace())) {
            return;
        }
        throw ApiError.forbidden(
                type,
                request.name().orElse(""),
                "User \"%s\" cannot %s resource \"%s\" in API group \"%s\" %s"
                        .formatted(
                                user.name(),
                                request.verb(),
                                sub.isEmpty() ? type.plural() : type.plural() + "/" + sub,
                                type.group(),
                                request.namespace().isEmpty()
                                        ? "at the cluster scope"
                                        : "in the namespace \"" + request.namespace() + "\""));
    }

    /** Answers a SelfSubjectAccessReview. */
    ObjectNode review(ApiUser user, ObjectNode review) {
        JsonNode asked = review.path("spec").path("resourceAttributes");
        String sub = asked.path("subresource").asText();
        String resource = asked.path("resource").asText() + (sub.isEmpty() ? "" : "/" + sub);
        boolean allowed = user.internal()
                || asked.isMissingNode()
                || allowed(
                        asked.path("verb").asText(),
                        resource,
                        asked.path("namespace").asText());
        ObjectNode answer = review.deepCopy();
        answer.withObjectProperty("status").put("allowed", allowed);
        return answer;
    }
}
