package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateStatefulSetStrategy;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a StatefulSet says, with the answers for what it leaves out. */
final class StatefulSets {

    private static final int HISTORY = 10;
    private static final Pattern POD_NAME = Pattern.compile("(.*)-([0-9]+)");

    private StatefulSets() {}

    static int firstOrdinal(StatefulSet set) {
        return Optional.ofNullable(set.getSpec().getOrdinals())
                .map(ordinals -> ordinals.getStart())
                .orElse(0);
    }

    static int replicas(StatefulSet set) {
        return Optional.ofNullable(set.getSpec().getReplicas()).orElse(1);
    }

    static int historyLimit(StatefulSet set) {
        return Optional.ofNullable(set.getSpec().getRevisionHistoryLimit()).orElse(HISTORY);
    }

    /** OpenKruise asks for it in another place. */
    static int minReadySeconds(StatefulSet set) {
        return set instanceof AdvancedStatefulSet advanced
                ? advanced.said("minReadySeconds")
                        .map(Object::toString)
                        .map(Integer::parseInt)
                        .orElse(0)
                : Optional.ofNullable(set.getSpec().getMinReadySeconds()).orElse(0);
    }

    static boolean onDelete(StatefulSet set) {
        return Optional.ofNullable(set.getSpec().getUpdateStrategy())
                .filter(strategy -> "OnDelete".equals(strategy.getType()))
                .isPresent();
    }

    static int partition(StatefulSet set) {
        return rollingUpdate(set).map(rolling -> rolling.getPartition()).orElse(0);
    }

    /** At least one; of a percentage, rounded down. */
    static int maxUnavailable(StatefulSet set) {
        IntOrString amount =
                rollingUpdate(set).map(rolling -> rolling.getMaxUnavailable()).orElse(new IntOrString(1));
        return Math.max(
                1,
                amount.getIntVal() != null
                        ? amount.getIntVal()
                        : Integer.parseInt(amount.getStrVal().replace("%", "")) * replicas(set) / 100);
    }

    static Optional<RollingUpdateStatefulSetStrategy> rollingUpdate(StatefulSet set) {
        return Optional.ofNullable(set.getSpec().getUpdateStrategy()).map(strategy -> strategy.getRollingUpdate());
    }

    /** -1 for a pod that is not named like one of a StatefulSet. */
    static int ordinal(Pod pod) {
        Matcher name = POD_NAME.matcher(pod.getMetadata().getName());
        return name.matches() ? Integer.parseInt(name.group(2)) : -1;
    }

    static boolean isMember(StatefulSet set, Pod pod) {
        Matcher name = POD_NAME.matcher(pod.getMetadata().getName());
        return name.matches() && name.group(1).equals(set.getMetadata().getName());
    }
}
