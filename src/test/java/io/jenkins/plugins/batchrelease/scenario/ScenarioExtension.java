package io.jenkins.plugins.batchrelease.scenario;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each scenario a namespace of its own. The cluster is the one whose kubeconfig the system property {@code
 * cluster.kubeconfig} names; otherwise what {@code scenario.cluster} says: {@code embedded} (default), or {@code
 * control-plane} for a real one that is brought up for this run.
 */
final class ScenarioExtension implements ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(ScenarioExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Scenario.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ClusterHolder holder = context.getRoot()
                .getStore(STORE)
                .getOrComputeIfAbsent(ClusterHolder.class, type -> new ClusterHolder(open()), ClusterHolder.class);
        Scenario scenario = new Scenario(holder.cluster());
        context.getStore(STORE).put(Scenario.class, scenario);
        return scenario;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Scenario scenario = context.getStore(STORE).remove(Scenario.class, Scenario.class);
        if (scenario != null) {
            scenario.close();
        }
    }

    private static ScenarioCluster open() {
        String kubeconfig = System.getProperty("cluster.kubeconfig", "");
        if (!kubeconfig.isBlank()) {
            return ExternalScenarioCluster.of(Path.of(kubeconfig));
        }
        return switch (System.getProperty("scenario.cluster", "embedded")) {
            case "control-plane" -> new ControlPlaneScenarioCluster();
            default -> new EmbeddedScenarioCluster();
        };
    }

    /** Closed by JUnit when the run ends. */
    private record ClusterHolder(ScenarioCluster cluster) implements ExtensionContext.Store.CloseableResource {
        @Override
        public void close() {
            cluster.close();
        }
    }
}
