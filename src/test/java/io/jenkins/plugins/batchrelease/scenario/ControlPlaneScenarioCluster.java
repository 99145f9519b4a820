package io.jenkins.plugins.batchrelease.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.batchrelease.record.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A real control plane for this run alone; it writes an audit log, so requests can be counted where they arrive. */
final class ControlPlaneScenarioCluster implements ScenarioCluster {
    private final ControlPlane controlPlane = ControlPlane.start();
    private final ExternalScenarioCluster cluster = ExternalScenarioCluster.of(controlPlane.kubeconfig());

    @Override
    public KubernetesClient client(String userAgent) {
        return cluster.client(userAgent);
    }

    @Override
    public KubernetesClient clientAs(String user) {
        return cluster.clientAs(user);
    }

    @Override
    public String placement() {
        return cluster.placement();
    }

    @Override
    public List<String> nodes() {
        return cluster.nodes();
    }

    @Override
    public Optional<List<SeenRequest>> requests(String namespace) {
        try (Stream<String> lines = Files.lines(controlPlane.auditLog())) {
            return Optional.of(lines.map(ControlPlaneScenarioCluster::event)
                    .filter(event -> event.path("userAgent").asText().startsWith(PROCESS))
                    .filter(event -> event.at("/objectRef/namespace").asText().equals(namespace))
                    .map(event -> new SeenRequest(
                            event.path("verb").asText().toUpperCase(Locale.ROOT),
                            event.path("requestURI").asText().replaceAll("\\?.*", "")))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode event(String line) {
        try {
            return Json.mapper().readTree(line);
        } catch (IOException halfALine) {
            return Json.mapper().createObjectNode();
        }
    }

    @Override
    public boolean hasLogs() {
        return cluster.hasLogs();
    }

    @Override
    public String newNamespace() {
        return cluster.newNamespace();
    }

    @Override
    public void dropNamespace(String namespace) {
        cluster.dropNamespace(namespace);
    }

    @Override
    public int minorVersion() {
        return cluster.minorVersion();
    }

    @Override
    public void close() {
        cluster.close();
        controlPlane.close();
    }
}
