package io.jenkins.plugins.batchrelease.jenkins.connection;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.Run;
import hudson.model.listeners.ItemListener;
import io.jenkins.plugins.batchrelease.jenkins.config.ClusterDefinition;
import io.jenkins.plugins.batchrelease.plan.PlannedChanges;
import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.run.Journal;
import io.jenkins.plugins.batchrelease.run.MirroredJournal;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One service for each cluster and identity, shared by all builds; so are its watches. */
@Extension
public final class ReleaseServices extends ItemListener {
    private final Map<String, ReleaseService> services = new ConcurrentHashMap<>();
    private final OwnCopies copies = new OwnCopies();

    public static ReleaseServices get() {
        return ExtensionList.lookupSingleton(ReleaseServices.class);
    }

    public OwnCopies copies() {
        return copies;
    }

    /**
     * The service for what a step asked for, with the credentials that its build may use. Opens no connection yet.
     *
     * @param namespace where the step looks or does anything
     * @throws ConnectionRefused if there is no such cluster or credential, or it is not to be used
     * @throws UseRefused if the administrator lets the job not use the cluster, or not that namespace
     */
    public ReleaseService of(ClusterChoice choice, String namespace, Run<?, ?> run) {
        ClusterAccess access = find(choice, run).requireNamespace(namespace).access();
        return services.computeIfAbsent(access.identity(), unknown -> open(access));
    }

    /** The namespace that goes with a choice: the administrator's, the kubeconfig's, or {@code default}. */
    public String namespace(ClusterChoice choice, Run<?, ?> run) {
        return find(choice, run).access().namespace().orElse("default");
    }

    /** The administrator's definition whose rules hold for what a step asked for; empty if only its job knows the cluster. */
    public Optional<ClusterDefinition> definition(ClusterChoice choice, Run<?, ?> run) {
        return find(choice, run).definition();
    }

    private static ClusterUse find(ClusterChoice choice, Run<?, ?> run) {
        return new AccessLookup(run).find(choice);
    }

    /** Ends all that is done for a holder that is gone. */
    public void letGo(String holderId) {
        copies.unregister(holderId);
        services.values().forEach(service -> service.letGo(holderId));
    }

    private ReleaseService open(ClusterAccess access) {
        return new ReleaseService(
                Clients.open(access, PluginVersion.get()), this::journal, Workers.engine(), Clock.systemUTC());
    }

    /** The build's own copy is on disk before the first change, too. */
    private Journal journal(RecordStore records, StoredRecord known) {
        Optional<PlannedChanges> changes = known.material().changes();
        copies.keep(known.release(), changes);
        return new MirroredJournal(state -> copies.keep(state, changes), records, known);
    }

    @Override
    public void onBeforeShutdown() {
        services.values().forEach(ReleaseService::close);
        services.clear();
    }
}
