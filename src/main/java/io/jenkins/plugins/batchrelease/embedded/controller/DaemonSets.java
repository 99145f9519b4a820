package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDaemonSet;
import java.util.Optional;

/** What a DaemonSet says, with the answers for what it leaves out. */
final class DaemonSets {

    private static final int HISTORY = 10;

    private DaemonSets() {}

    static int minReadySeconds(DaemonSet set) {
        return Optional.ofNullable(set.getSpec().getMinReadySeconds()).orElse(0);
    }

    static int historyLimit(DaemonSet set) {
        return Optional.ofNullable(set.getSpec().getRevisionHistoryLimit()).orElse(HISTORY);
    }

    /** Whether it moves its pods to a new version by itself. */
    static boolean rolling(DaemonSet set) {
        boolean onDelete = Optional.ofNullable(set.getSpec().getUpdateStrategy())
                .filter(strategy -> "OnDelete".equals(strategy.getType()))
                .isPresent();
        return !onDelete
                && !advanced(set, "paused").filter(Boolean.TRUE::equals).isPresent();
    }

    /** How many pods keep the old version: only those of OpenKruise can say so. */
    static int partition(DaemonSet set) {
        return advanced(set, "partition")
                .map(Object::toString)
                .map(Integer::parseInt)
                .orElse(0);
    }

    static int maxUnavailable(DaemonSet set, int nodes) {
        IntOrString amount = rollingUpdate(set)
                .map(RollingUpdateDaemonSet::getMaxUnavailable)
                .orElse(new IntOrString(1));
        return amount.getIntVal() != null
                ? amount.getIntVal()
                : (int) Math.ceil(Integer.parseInt(amount.getStrVal().replace("%", "")) * nodes / 100.0);
    }

    private static Optional<Object> advanced(DaemonSet set, String field) {
        return rollingUpdate(set)
                .filter(rolling -> set instanceof AdvancedDaemonSet)
                .map(rolling -> rolling.getAdditionalProperties().get(field));
    }

    private static Optional<RollingUpdateDaemonSet> rollingUpdate(DaemonSet set) {
        return Optional.ofNullable(set.getSpec().getUpdateStrategy()).map(strategy -> strategy.getRollingUpdate());
    }
}
