package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.record.KeptVersions;
import io.jenkins.plugins.batchrelease.record.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The versions of a release as a step returns them, oldest first. */
final class HistoryList {
    private HistoryList() {}

    static List<Map<String, Object>> of(KeptVersions kept) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Version version : kept.readable()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("version", version.number());
            map.put("at", ReleaseMap.iso(version.at()));
            map.put("by", version.by().id());
            map.put("images", new ArrayList<>(version.images()));
            map.put("replicas", version.replicas());
            map.put("restores", version.restores().orElse(null));
            map.put("note", version.note());
            map.put("foreign", kept.isForeign(version));
            list.add(map);
        }
        return list;
    }
}
