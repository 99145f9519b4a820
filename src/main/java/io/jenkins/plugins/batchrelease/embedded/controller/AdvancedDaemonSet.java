package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** A DaemonSet of OpenKruise: says what the built-in one says, and how many of its pods keep the old version. */
@Group("apps.kruise.io")
@Version("v1alpha1")
@Kind("DaemonSet")
@Singular("daemonset")
@Plural("daemonsets")
final class AdvancedDaemonSet extends DaemonSet {
    private static final long serialVersionUID = 1L;

    AdvancedDaemonSet() {
        setApiVersion("apps.kruise.io/v1alpha1");
    }
}
