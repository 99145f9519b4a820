package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * Who may do what. The administrator may do everything and other users what roles allow them, except what was denied to
 * everybody. The cluster's own parts may always do everything.
 */
public final class Rights {

    /** The user of the cluster's kubeconfig; whoever sends no token counts as this one too. */
    public static final String ADMINISTRATOR = "embedded-admin";

    private final Set<Denial> denials = new CopyOnWriteArraySet<>();
    private final RoleBindings roles;

    Rights(ObjectStore store) {
        roles = new RoleBindings(store);
    }

    /**
     * Something nobody may do.
     *
     * @param verb as in RBAC; {@code *} for all
     * @param resource plural, with the subresource if there is one: {@code pods/eviction}; {@code *} for all
     * @param namespace empty for all
     */
    private record Denial(String verb, String resource, String namespace) {
        boolean covers(AccessQuestion question) {
            return (verb.equals("*") || verb.equals(question.verb()))
                    && (resource.equals("*") || resource.equals(question.resource()))
                    && (namespace.isEmpty() || namespace.equals(question.namespace()));
        }
    }

    public void deny(String verb, String resource) {
        denials.add(new Denial(verb, resource, ""));
    }

    public void deny(String verb, String resource, String namespace) {
        denials.add(new Denial(verb, resource, namespace));
    }

    public void allowAll() {
        denials.clear();
    }

    private boolean allowed(ApiUser user, AccessQuestion question) {
        if (user.internal()) {
            return true;
        }
        return denials.stream().noneMatch(denial -> denial.covers(question))
                && (user.name().equals(ADMINISTRATOR) || roles.allow(user.name(), question));
    }

    void check(ResourceRequest request) {
        ApiUser user = request.http().call().user();
        AccessQuestion question = AccessQuestion.of(request);
        if (!allowed(user, question)) {
            throw ApiError.forbidden(request.type(), question.name(), question.refusal(user.name()));
        }
    }

    /** Answers a SelfSubjectAccessReview. */
    ObjectNode review(ApiUser user, ObjectNode review) {
        JsonNode asked = review.path("spec").path("resourceAttributes");
        String sub = asked.path("subresource").asText();
        AccessQuestion question = new AccessQuestion(
                asked.path("verb").asText(),
                asked.path("group").asText(),
                asked.path("resource").asText() + (sub.isEmpty() ? "" : "/" + sub),
                asked.path("namespace").asText(),
                asked.path("name").asText());
        ObjectNode answer = review.deepCopy();
        answer.withObjectProperty("status").put("allowed", asked.isMissingNode() || allowed(user, question));
        return answer;
    }
}
