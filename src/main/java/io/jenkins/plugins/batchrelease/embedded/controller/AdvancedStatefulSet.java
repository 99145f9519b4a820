package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.apps.RollingUpdateStatefulSetStrategy;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.Optional;

/** A StatefulSet of OpenKruise: says what the built-in one says, and how its pods are moved. */
@Group("apps.kruise.io")
@Version("v1beta1")
@Kind("StatefulSet")
@Singular("statefulset")
@Plural("statefulsets")
final class AdvancedStatefulSet extends StatefulSet {
    private static final long serialVersionUID = 1L;

    AdvancedStatefulSet() {
        setApiVersion("apps.kruise.io/v1beta1");
    }

    /** Whether pods are changed where they are if the change allows that. */
    boolean changesInPlace() {
        return said("podUpdatePolicy")
                .filter(policy -> !policy.equals("ReCreate"))
                .isPresent();
    }

    boolean paused() {
        return said("paused").filter(Boolean.TRUE::equals).isPresent();
    }

    Optional<Object> said(String field) {
        return StatefulSets.rollingUpdate(this)
                .map(RollingUpdateStatefulSetStrategy::getAdditionalProperties)
                .map(more -> more.get(field));
    }
}
