package io.jenkins.plugins.batchrelease.acceptance;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** What one scenario works in: a namespace of its own, and jobs in the run's folder. Closing it ends what it began. */
final class World implements AutoCloseable {
    private final JenkinsUnderTest jenkins;
    private final ClusterUnderTest cluster;
    private final Namespace namespace;
    private final Deque<AutoCloseable> closing = new ArrayDeque<>();

    World(JenkinsUnderTest jenkins, ClusterUnderTest cluster) {
        this.jenkins = jenkins;
        this.cluster = cluster;
        this.namespace = cluster.newNamespace();
        closing.push(namespace::drop);
    }

    JenkinsUnderTest jenkins() {
        return jenkins;
    }

    ClusterUnderTest cluster() {
        return cluster;
    }

    Namespace namespace() {
        return namespace;
    }

    /** A second namespace, for what must not reach the first one. */
    Namespace anotherNamespace() {
        Namespace another = cluster.newNamespace();
        closing.push(another::drop);
        return another;
    }

    /** The cluster under a name of its own, open to {@code open} alone. */
    KnownCluster knownCluster(Namespace open, String policy) {
        KnownCluster known = KnownCluster.define(jenkins, cluster.kubeconfig(), open, policy);
        closing.push(known);
        return known;
    }

    Visitor admin() {
        return jenkins.admin();
    }

    /** Somebody with a part; the scenario is skipped where they have no account. */
    Visitor as(String name) {
        return jenkins.as(name);
    }

    /** The same person in a session of their own. */
    Visitor again(Visitor who) {
        return new Visitor(jenkins.root(), who.who());
    }

    Job job(String name, String script) {
        return job(name, script, Map.of());
    }

    Job job(String name, String script, Map<String, String> parameters) {
        Job job = jenkins.job(name, script, parameters);
        closing.push(job::endBuilds);
        return job;
    }

    Job jobFrom(String name, Path repository) {
        Job job = jenkins.jobFrom(name, repository);
        closing.push(job::endBuilds);
        return job;
    }

    /** A build of a release of {@code web} that stands at the gate after its first batch. */
    Build atFirstGate(String gate) {
        namespace.runs(Web.tagged("1.26"));
        Build build =
                job("release", Web.tagged("1.27").pipeline(namespace, gate)).start();
        build.promptAfter(1);
        return build;
    }

    Browser browser(Visitor who) {
        Browser browser = new Browser(jenkins.root(), who.who());
        closing.push(browser);
        return browser;
    }

    @Override
    public void close() throws Exception {
        while (!closing.isEmpty()) {
            closing.pop().close();
        }
    }
}
