package io.jenkins.plugins.batchrelease.jenkins.gate;

import io.jenkins.plugins.batchrelease.jenkins.build.KeptGate;
import io.jenkins.plugins.batchrelease.release.Approval;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a gate returns to its pipeline. */
final class GateMap {
    private GateMap() {}

    static Map<String, Object> of(Release release, KeptGate gate, String submitterParameter) {
        List<Approval> approvals = release.gate()
                .filter(open -> open.batch() == gate.batch())
                .map(open -> open.approvals())
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
        if (!submitterParameter.isEmpty()) {
            map.put(submitterParameter, users.isEmpty() ? "" : users.get(users.size() - 1));
        }
        return map;
    }
}
