package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.run.Executors;
import io.jenkins.plugins.batchrelease.service.Journals;
import io.jenkins.plugins.batchrelease.service.NotFound;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

/** One process of the command line at work on one cluster. */
final class Session implements AutoCloseable {
    private final Executors executors = Executors.create();
    private final ReleaseService service;
    private final String namespace;
    private final Proposals proposals;
    private final String id = Host.name() + ":" + ProcessHandle.current().pid() + ":" + UUID.randomUUID();
    /** Asked when somebody does something: who only looks saves the request. */
    private Holder holder;

    private Session(Cluster cluster, String namespace, Proposals proposals) {
        this.service = new ReleaseService(cluster, Journals.inCluster(), executors, Clock.systemUTC());
        this.namespace = namespace;
        this.proposals = proposals;
    }

    static Session open(ClusterOptions options) {
        Cluster cluster = Connection.to(options);
        return new Session(cluster, options.namespace().orElseGet(cluster::defaultNamespace), Proposals.with(options));
    }

    /** Takes the cluster over. */
    static Session on(Cluster cluster, String namespace, Proposals proposals) {
        return new Session(cluster, namespace, proposals);
    }

    /** For what is asked beside the release. */
    Executor workers() {
        return executors.workers();
    }

    ReleaseService service() {
        return service;
    }

    String namespace() {
        return namespace;
    }

    ReleaseKey key(String name) {
        return new ReleaseKey(namespace, name);
    }

    /** The open release of that name, or the last closed one. */
    Optional<Release> find(ReleaseKey key) {
        try {
            return Optional.of(service.status(key).release());
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    /** This process, as what drives a release. */
    synchronized Holder holder() {
        if (holder == null) {
            Actor actor = Actor.commandLine(service.cluster().user());
            holder = new Holder(actor, actor.id() + "@" + Host.name(), id);
        }
        return holder;
    }

    /** Whom the API server takes us for. */
    Actor actor() {
        return holder().actor();
    }

    String place() {
        return holder().place();
    }

    Proposals proposals() {
        return proposals;
    }

    @Override
    public void close() {
        service.close();
        executors.timer().shutdownNow();
        executors.workers().shutdownNow();
    }
}
