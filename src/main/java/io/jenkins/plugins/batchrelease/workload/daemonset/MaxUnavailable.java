package io.jenkins.plugins.batchrelease.workload.daemonset;

import com.fasterxml.jackson.databind.JsonNode;

/** How many pods an update strategy lets be away at a time. */
final class MaxUnavailable {
    private MaxUnavailable() {}

    /** At least one, or nothing would ever move; percentages are rounded up, as Kubernetes does for DaemonSets. */
    static int of(JsonNode strategy, int replicas) {
        String text = strategy.at("/rollingUpdate/maxUnavailable").asText("1");
        if (text.matches("\\d{1,9}")) {
            return Math.max(1, Integer.parseInt(text));
        }
        return text.matches("\\d{1,3}%")
                ? Math.max(
                        1, (int) Math.ceil(replicas * Integer.parseInt(text.substring(0, text.length() - 1)) / 100.0))
                : 1;
    }
}
