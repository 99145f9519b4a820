package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a StatefulSet says, with the answers for what it leaves out. */
final class StatefulSets {

    private static final Pattern POD_NAME = Pattern.compile("(.*)-([0-9]+)");

    private StatefulSets() {}

    static int firstOrdinal(StatefulSet set) {
        return Optional.ofNullable(set.getSpec().getOrdinals())
                .map(ordinals -> ordinals.getStart())
                .orElse(0);
    }

    static int minReadySeconds(StatefulSet set) {
        return Optional.ofNullable(set.getSpec().getMinReadySeconds()).orElse(0);
    }

    static boolean onDelete(StatefulSet set) {
        return "OnDelete".equals(set.getSpec().getUpdateStrategy().getType());
    }

    static int partition(StatefulSet set) {
        return Optional.ofNullable(set.getSpec().getUpdateStrategy().getRollingUpdate())
                .map(rolling -> rolling.getPartition())
                .orElse(0);
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
