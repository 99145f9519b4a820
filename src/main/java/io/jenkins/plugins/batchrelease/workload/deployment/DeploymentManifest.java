package io.jenkins.plugins.batchrelease.workload.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.Metadata;
import io.jenkins.plugins.batchrelease.workload.ReliedField;
import io.jenkins.plugins.batchrelease.workload.paired.Pair;
import io.jenkins.plugins.batchrelease.workload.paired.PairRole;
import io.jenkins.plugins.batchrelease.workload.paired.PairSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a manifest may and may not change in a Deployment, whatever moves its pods. */
final class DeploymentManifest {
    /** What the release decides, or nobody may change; the rest of the spec follows the manifest. */
    private static final Set<String> KEPT = Set.of("selector", "replicas");

    /** What a release relies on in a Deployment. */
    static final List<ReliedField> RELIED = List.of(
            ReliedField.UID, ReliedField.SELECTOR, ReliedField.TEMPLATE, ReliedField.plain("/spec/strategy/type"));

    private DeploymentManifest() {}

    static List<String> problems(ObjectNode live, ObjectNode desired) {
        List<String> problems = new ArrayList<>();
        JsonNode selector = desired.at("/spec/selector");
        if (selector.isObject() && !selector.equals(live.at("/spec/selector"))) {
            problems.add("spec.selector is " + live.at("/spec/selector") + " in the cluster and " + selector
                    + " in the manifest; Kubernetes lets nobody change it. Keep it, or delete the Deployment with"
                    + " --cascade=orphan and create it anew.");
        }
        if (PairRole.of(live) == PairRole.RETIRED && PairSize.replicas(live) == 0) {
            problems.add(
                    "The pods of Deployment " + Pair.name(live) + " run in another one, since a release with strategy"
                            + " paired. Release it with strategy paired again; or scale it up, delete the other one, and come"
                            + " back.");
        }
        if (live.at("/spec/paused").asBoolean() || desired.at("/spec/paused").asBoolean()) {
            problems.add(
                    "spec.paused is true; a paused Deployment replaces no pod. Resume it with kubectl rollout resume"
                            + " and leave the field out of the manifest.");
        }
        return problems;
    }

    /** {@code live} with what the manifest says of it. */
    static ObjectNode in(ObjectNode live, ObjectNode desired) {
        ObjectNode wanted = live.deepCopy();
        ObjectNode spec = Json.object(wanted, "spec");
        desired.at("/spec").fields().forEachRemaining(field -> {
            if (!KEPT.contains(field.getKey())) {
                spec.set(field.getKey(), field.getValue().deepCopy());
            }
        });
        Metadata.mergeInto(wanted, desired);
        return wanted;
    }
}
