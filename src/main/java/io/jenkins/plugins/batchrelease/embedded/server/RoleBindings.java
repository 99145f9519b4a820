package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Role-based access control: what roles and bindings in the cluster allow a user. */
final class RoleBindings {

    private static final String GROUP = "rbac.authorization.k8s.io/";
    private static final Set<String> READS = Set.of("get", "list", "watch");

    private final ObjectStore store;

    RoleBindings(ObjectStore store) {
        this.store = store;
    }

    boolean allow(String user, AccessQuestion question) {
        Stream<ObjectNode> clusterWide = store.list(GROUP + "clusterrolebindings", "").stream();
        Stream<ObjectNode> local = question.namespace().isEmpty()
                ? Stream.empty()
                : store.list(GROUP + "rolebindings", question.namespace()).stream();
        return Stream.concat(clusterWide, local)
                .filter(binding -> binds(binding, user))
                .anyMatch(binding -> grants(binding, question));
    }

    private static boolean binds(ObjectNode binding, String user) {
        for (JsonNode subject : binding.path("subjects")) {
            String kind = subject.path("kind").asText();
            String name = subject.path("name").asText();
            if (kind.equals("User") && name.equals(user)
                    || kind.equals("Group") && name.equals("system:authenticated")) {
                return true;
            }
        }
        return false;
    }

    private boolean grants(ObjectNode binding, AccessQuestion question) {
        String name = binding.path("roleRef").path("name").asText();
        boolean ofCluster = binding.path("roleRef").path("kind").asText().equals("ClusterRole");
        Optional<ObjectNode> role = store.find(
                ofCluster
                        ? new Key(GROUP + "clusterroles", "", name)
                        : new Key(
                                GROUP + "roles",
                                binding.path("metadata").path("namespace").asText(),
                                name));
        return role.map(found -> anyRule(found.path("rules"), question))
                .orElseGet(() -> ofCluster && builtIn(name, question));
    }

    /** The roles every cluster has, roughly. */
    private static boolean builtIn(String role, AccessQuestion question) {
        return switch (role) {
            case "cluster-admin" -> true;
            case "admin", "edit" -> !question.namespace().isEmpty();
            case "view" ->
                READS.contains(question.verb()) && !question.resource().equals("secrets");
            default -> false;
        };
    }

    private static boolean anyRule(JsonNode rules, AccessQuestion question) {
        for (JsonNode rule : rules) {
            if (lists(rule.path("verbs"), question.verb())
                    && lists(rule.path("apiGroups"), question.group())
                    && lists(rule.path("resources"), question.resource())
                    && (rule.path("resourceNames").isEmpty() || lists(rule.path("resourceNames"), question.name()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean lists(JsonNode values, String wanted) {
        for (JsonNode value : values) {
            if (value.asText().equals(wanted) || value.asText().equals("*")) {
                return true;
            }
        }
        return false;
    }
}
