package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Optional;

/** What a refused request says. */
final class Failures {

    private Failures() {}

    /** The API server's words, without those of the client library. */
    static String message(KubernetesClientException failure) {
        return Optional.ofNullable(failure.getStatus()).map(Status::getMessage).orElseGet(failure::getMessage);
    }
}
