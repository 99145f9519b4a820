package io.jenkins.plugins.batchrelease.acceptance;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each scenario a {@link World}. Jenkins' folder and the cluster are shared by the whole run. */
final class WorldExtension implements BeforeEachCallback, ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(WorldExtension.class);

    /** Not when the parameter is asked for: a scenario that is skipped there counts as broken. */
    @Override
    public void beforeEach(ExtensionContext context) {
        // Nothing is begun that no Jenkins is there for.
        Settings.jenkins();
        Settings.admin();
        Run run = context.getRoot().getStore(STORE).getOrComputeIfAbsent(Run.class, type -> Run.open(), Run.class);
        context.getStore(STORE).put(World.class, new World(run.jenkins(), run.cluster()));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(STORE).get(World.class, World.class);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        World world = context.getStore(STORE).remove(World.class, World.class);
        if (world != null) {
            world.close();
        }
    }

    /** Closed by JUnit when the run ends. */
    private record Run(JenkinsUnderTest jenkins, ClusterUnderTest cluster)
            implements ExtensionContext.Store.CloseableResource {
        static Run open() {
            // Every question is a page that somebody's Jenkins has to make.
            Awaitility.setDefaultPollInterval(Duration.ofMillis(400));
            ClusterUnderTest cluster = ClusterUnderTest.open();
            try {
                return new Run(new JenkinsUnderTest(cluster.kubeconfig()), cluster);
            } catch (RuntimeException | Error refused) {
                cluster.close();
                throw refused;
            }
        }

        @Override
        public void close() {
            jenkins.close();
            cluster.close();
        }
    }
}
