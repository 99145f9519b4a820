package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions a client asks about itself: may I, and who am I. */
final class Reviews {

    private static final String RIGHTS = "selfsubjectaccessreviews";
    private static final String RULES = "selfsubjectrulesreviews";
    private static final String IDENTITY = "selfsubjectreviews";

    /** By plural. */
    static final Map<String, ResourceType> KINDS = Map.of(
            RIGHTS, type("authorization.k8s.io", RIGHTS, "SelfSubjectAccessReview"),
            RULES, type("authorization.k8s.io", RULES, "SelfSubjectRulesReview"),
            IDENTITY, type("authentication.k8s.io", IDENTITY, "SelfSubjectReview"));

    private final Rights rights;

    Reviews(Rights rights) {
        this.rights = rights;
    }

    private static ResourceType type(String group, String plural, String kind) {
        return new ResourceType(group, "v1", plural, kind, false, List.of(), Set.of());
    }

    /** Empty if the path is about something else. */
    Optional<Reply> handle(ApiRequest request) {
        String path = request.path();
        ResourceType type = KINDS.get(path.substring(path.lastIndexOf('/') + 1));
        if (type == null || !path.equals("/apis/" + type.apiVersion() + "/" + type.plural())) {
            return Optional.empty();
        }
        if (!request.method().equals("POST")) {
            throw ApiError.methodNotAllowed();
        }
        ObjectNode review = Bodies.options(request);
        ApiUser user = request.call().user();
        return Optional.of(new Reply.Document(
                201,
                switch (type.plural()) {
                    case RIGHTS -> rights.review(user, review);
                    case RULES -> everything(review);
                    default -> identity(review, user);
                }));
    }

    private static ObjectNode everything(ObjectNode review) {
        ObjectNode status = review.withObjectProperty("status");
        ObjectNode rule = status.putArray("resourceRules").addObject();
        for (String part : List.of("verbs", "apiGroups", "resources")) {
            rule.putArray(part).add("*");
        }
        status.putArray("nonResourceRules");
        status.put("incomplete", true);
        return review;
    }

    private static ObjectNode identity(ObjectNode review, ApiUser user) {
        review.withObjectProperty("status").withObjectProperty("userInfo").put("username", user.name());
        return review;
    }
}
