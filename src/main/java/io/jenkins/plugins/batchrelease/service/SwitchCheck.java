package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.record.Previous;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.ServiceSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a Service can be switched, and what that means for its capacity. */
record SwitchCheck(List<String> warnings, List<String> problems) {
    static SwitchCheck of(
            ReleaseOptions options,
            BatchSchedule schedule,
            Manifest manifest,
            Previous previous,
            ObjectNode desired,
            ReleaseKey key) {
        SwitchCheck check = new SwitchCheck(new ArrayList<>(), new ArrayList<>());
        options.serviceSwitch().ifPresent(change -> check.look(change, schedule, manifest, previous, desired, key));
        return check;
    }

    void addTo(List<String> allWarnings, List<String> allProblems) {
        allWarnings.addAll(warnings);
        allProblems.addAll(problems);
    }

    private void look(
            ServiceSwitch change,
            BatchSchedule schedule,
            Manifest manifest,
            Previous previous,
            ObjectNode desired,
            ReleaseKey key) {
        String service = "Service " + key.namespace() + "/" + change.service();
        Optional<ObjectNode> object = manifest.documents().stream()
                .filter(document ->
                        document.kind().equals("Service") && document.name().equals(change.service()))
                .findFirst()
                .map(ManifestDocument::json)
                .or(() -> previous.other("Service", change.service()));
        if (object.isEmpty()) {
            problems.add("serviceSwitch: " + service + " is not there and not in the manifest. Name one that is.");
            return;
        }
        JsonNode selector = object.get().at("/spec/selector");
        JsonNode labels = desired.at("/spec/template/metadata/labels");
        if (selector.isEmpty()) {
            problems.add("serviceSwitch: " + service + " has no selector, so it cannot be narrowed. Name another.");
        }
        selector.fields().forEachRemaining(entry -> {
            if (!entry.getValue().equals(labels.get(entry.getKey()))
                    && !entry.getKey().startsWith("batchrelease.")) {
                problems.add("serviceSwitch: " + service + " selects " + entry.getKey() + "="
                        + entry.getValue().asText() + ", which the new pods do not carry. Make them equal.");
            }
        });
        if (change.batch() > schedule.size()) {
            problems.add("serviceSwitch: batch " + change.batch() + " is asked for, the release has " + schedule.size()
                    + ". Name one from 1 to " + schedule.size() + ".");
            return;
        }
        int at = change.effectiveBatch(schedule.size());
        int serving = schedule.batch(at).target();
        if (serving < schedule.replicas()) {
            warnings.add("After batch " + at + ", " + service + " sends all traffic to " + serving + " of "
                    + schedule.replicas() + " pods. Make sure they can carry it.");
        }
    }
}
