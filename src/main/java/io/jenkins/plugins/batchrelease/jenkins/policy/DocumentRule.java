package io.jenkins.plugins.batchrelease.jenkins.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.batchrelease.hook.Hooks;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which documents a manifest may hold beside its workload. People approve a release of that workload, so where approvals
 * are wanted, and nobody has said which kinds are good, only those are that neither run anything nor give rights.
 */
final class DocumentRule {
    private static final String AUTOSCALER = "HorizontalPodAutoscaler";

    /** Kinds of Kubernetes' own that carry configuration and traffic. */
    static final List<String> QUIET = List.of(
            "ConfigMap",
            "Secret",
            "Service",
            "ServiceAccount",
            "PersistentVolumeClaim",
            "Ingress",
            "NetworkPolicy",
            "PodDisruptionBudget",
            AUTOSCALER);

    private static final Set<String> OWN_GROUPS =
            Set.of("", "apps", "batch", "autoscaling", "policy", "extensions", "networking.k8s.io");

    private final List<String> listed;
    private final boolean approvals;

    /**
     * @param listed {@code ConfigMap} for a kind of Kubernetes, {@code VirtualService.networking.istio.io} for another's;
     *     empty if nothing was said
     * @param approvals whether approvals are wanted
     */
    DocumentRule(List<String> listed, boolean approvals) {
        this.listed = listed;
        this.approvals = approvals;
    }

    boolean allows(ManifestDocument document) {
        if (listed.isEmpty()) {
            return !approvals || Hooks.isHook(document) || isOneOf(QUIET, document);
        }
        return isOneOf(listed, document);
    }

    /** Whether the administrator has named a kind of somebody's with its group. */
    boolean lists(String apiVersion, String kind) {
        String named = kind + "." + apiVersion.replaceAll("/.*", "");
        return listed.stream().anyMatch(named::equalsIgnoreCase);
    }

    /** The workload that a document scales, if it scales one. */
    static Optional<String> scales(ManifestDocument document) {
        JsonNode target = document.json().at("/spec/scaleTargetRef");
        return document.kind().equals(AUTOSCALER) && document.ref().group().equals("autoscaling")
                ? Optional.of(
                        target.path("kind").asText() + "/" + target.path("name").asText())
                : Optional.empty();
    }

    /** For messages. */
    List<String> allowed() {
        return listed.isEmpty() ? QUIET : listed;
    }

    private static boolean isOneOf(List<String> kinds, ManifestDocument document) {
        return kinds.stream().anyMatch(kind -> names(kind, document));
    }

    private static boolean names(String kind, ManifestDocument document) {
        String group = document.ref().group();
        boolean own = OWN_GROUPS.contains(group) && kind.equalsIgnoreCase(document.kind());
        return own || kind.toLowerCase(Locale.ROOT).equals((document.kind() + "." + group).toLowerCase(Locale.ROOT));
    }
}
