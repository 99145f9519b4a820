package io.jenkins.plugins.batchrelease.jenkins.gate;

import io.jenkins.plugins.batchrelease.jenkins.build.KeptGate;
import io.jenkins.plugins.batchrelease.release.Approval;
import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a gate returns to its pipeline. */
final class GateMap {
    private GateMap() {}

    static Map<String, Object> of(Release release, KeptGate gate, String submitterParameter) {
        List<Approval> approvals = release.gate()
                .filter(open -> open.batch() == gate.batch())
                .map(GateMap::effective)
                .orElse(List.of());
        List<String> users = new ArrayList<>();
        approvals.forEach(approval -> users.add(approval.who().id()));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("release", release.key().name());
        map.put("namespace", release.key().namespace());
        map.put("batch", gate.batch());
        map.put("approvedBy", users);
        map.put(
                "comment",
                approvals.isEmpty() ? "" : approvals.get(approvals.size() - 1).comment());
        map.put("surplus", false);
        withoutApproval(release, gate.batch()).ifPresent(reason -> map.put("withoutApproval", reason));
        if (!submitterParameter.isEmpty()) {
            map.put(submitterParameter, users.isEmpty() ? "" : users.get(users.size() - 1));
        }
        return map;
    }

    /** What is given elsewhere and does not count here let nothing pass. */
    private static List<Approval> effective(Gate open) {
        return open.approvals().stream()
                .filter(approval -> !open.notCounted().contains(approval))
                .toList();
    }

    /** Why somebody at the command line went past the gate without approval, if somebody did. */
    static Optional<String> withoutApproval(Release release, int batch) {
        return release.audit().stream()
                .filter(line -> line.tells(Happening.WITHOUT_APPROVAL)
                        && line.fact().numbers().equals(List.of(batch)))
                .map(line -> line.who() + ": " + line.comment())
                .reduce((first, last) -> last);
    }
}
