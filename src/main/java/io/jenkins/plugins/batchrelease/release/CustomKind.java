package io.jenkins.plugins.batchrelease.release;

import io.jenkins.plugins.batchrelease.manifest.NameForm;
import java.util.Optional;

/**
 * Where a kind that nobody knows has the fields that a release needs. Places are JSON pointers (RFC 6901).
 *
 * @param apiVersion group and version, {@code game.kruise.io/v1alpha1}
 * @param kind {@code GameServerSet}
 * @param name which object of the kind, if the documents hold several
 * @param plural its name in URLs, {@code gameserversets}; empty until a plan has asked the cluster for it
 * @param replicas how many pods it is to have, {@code /spec/replicas}
 * @param partition how many pods keep the old version, {@code /spec/updateStrategy/rollingUpdate/partition}
 * @param template the pod template, {@code /spec/template}
 * @param updated how many pods run the new version and are ready, {@code /status/updatedReadyReplicas}
 * @param observedGeneration which generation the controller has seen, {@code /status/observedGeneration}
 */
public record CustomKind(
        String apiVersion,
        String kind,
        Optional<String> name,
        Optional<String> plural,
        String replicas,
        String partition,
        String template,
        String updated,
        String observedGeneration) {
    /** @throws io.jenkins.plugins.batchrelease.manifest.InvalidName if a name cannot be part of an address */
    public CustomKind {
        NameForm.API_VERSION.require("workload: apiVersion", apiVersion);
        NameForm.KIND.require("workload: kind", kind);
        name.ifPresent(one -> NameForm.SUBDOMAIN.require("workload: name", one));
        plural.ifPresent(one -> NameForm.PLURAL.require("workload: resource", one));
    }

    /** Whether an object of that API version and kind is one. */
    public boolean is(String otherApiVersion, String otherKind) {
        return apiVersion.equals(otherApiVersion) && kind.equals(otherKind);
    }

    public CustomKind servedAs(String pluralName) {
        return new CustomKind(
                apiVersion,
                kind,
                name,
                Optional.of(pluralName),
                replicas,
                partition,
                template,
                updated,
                observedGeneration);
    }
}
