package io.jenkins.plugins.batchrelease.jenkins.connection;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.Run;
import hudson.model.listeners.ItemListener;
import io.jenkins.plugins.batchrelease.jenkins.config.ClusterDefinition;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One service for each cluster and identity, shared by all builds; so are its watches. When the content of a credential
 * changes, the next use opens another service, and everybody who used the one before moves over: releases under way go on
 * with the new credential.
 */
@Extension
public final class ReleaseServices extends ItemListener {
    private static final Logger LOGGER = Logger.getLogger(ReleaseServices.class.getName());
    /** Longer than people look at a page, or a build waits between two steps. */
    private static final long QUIET_MILLIS = 600_000;

    /** A build, and the cluster it asked for. */
    private record User(String build, ClusterChoice choice) {}

    private final ServicePool<User, ReleaseService> pool = new ServicePool<>(this::replaced, ReleaseService::isIdle);
    private final Map<ReleaseService, Set<Runnable>> followers = new ConcurrentHashMap<>();
    private final OwnCopies copies = new OwnCopies();
    /** Only of those who bring credentials: where an administrator's cluster is, its rules are found by its name. */
    private final KnownServers<User> servers = new KnownServers<>();

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
        return service(choice, run, find(choice, run).requireNamespace(namespace));
    }

    private ReleaseService service(ClusterChoice choice, Run<?, ?> run, ClusterUse use) {
        return pool.of(
                user(choice, run),
                use.identity(),
                System.currentTimeMillis(),
                () -> open(use),
                others -> Workers.steps().execute(() -> others.forEach(this::lookAgain)));
    }

    /**
     * Calls when another service has taken the place of one, on a thread of a step.
     *
     * @return ends it
     */
    public Runnable whenReplaced(ReleaseService service, Runnable follower) {
        followers
                .computeIfAbsent(service, first -> ConcurrentHashMap.newKeySet())
                .add(follower);
        return () -> followers.computeIfPresent(service, (same, there) -> {
            there.remove(follower);
            return there.isEmpty() ? null : there;
        });
    }

    private void replaced(ReleaseService service) {
        service.replace();
        Set<Runnable> there = followers.remove(service);
        if (there != null) {
            there.forEach(Workers.steps()::execute);
        }
    }

    /** Finds out whose credentials have changed, and closes what nobody has used for a while. Looks up credentials. */
    void lookAround() {
        pool.users().forEach(this::lookAgain);
        pool.quietSince(System.currentTimeMillis() - QUIET_MILLIS).stream()
                .filter(user -> run(user).filter(Run::isBuilding).isEmpty())
                .forEach(pool::leave);
    }

    private void lookAgain(User user) {
        try {
            run(user).ifPresent(run -> {
                ClusterUse use = find(user.choice(), run);
                if (pool.isChanged(user, use.identity())) {
                    service(user.choice(), run, use);
                }
            });
        } catch (ConnectionRefused | UseRefused gone) {
            // It tells whoever asks next; what is under way goes on with what it has.
            LOGGER.log(Level.FINE, gone, () -> user + " has no way to its cluster any more");
        }
    }

    private static Optional<Run<?, ?>> run(User user) {
        return Optional.ofNullable(Run.fromExternalizableId(user.build()));
    }

    /** The namespace that goes with a choice: the administrator's, the kubeconfig's, or {@code default}. */
    public String namespace(ClusterChoice choice, Run<?, ?> run) {
        return find(choice, run).access().namespace().orElse("default");
    }

    /**
     * The administrator's definition whose rules hold for what a step asked for; empty if only its job knows the cluster.
     * Asked at each poll and on every page, so no credential is read for it. Where a job's kubeconfig names the server, it is
     * the one that the last connection found: whoever moves pods connects before the rules are asked.
     */
    public Optional<ClusterDefinition> definition(ClusterChoice choice, Run<?, ?> run) {
        User user = user(choice, run);
        return new AccessLookup(run).definition(choice, () -> lastServer(user, run));
    }

    private Optional<String> lastServer(User user, Run<?, ?> run) {
        if (servers.of(user).isEmpty()) {
            find(user.choice(), run);
        }
        return servers.of(user);
    }

    /** The pods of a release as this process sees them; empty if nobody looks at them now. Asks nobody, reads no credential. */
    public Optional<Progress> seen(ClusterChoice choice, Run<?, ?> run, Release release) {
        return pool.known(user(choice, run)).flatMap(service -> service.seen(release));
    }

    /** How a release goes by its id, as far as this process looks at it. Asks nobody. */
    public Optional<Progress> seen(String releaseId) {
        return pool.services().stream()
                .flatMap(service -> service.seen(releaseId).stream())
                .findFirst();
    }

    private static User user(ClusterChoice choice, Run<?, ?> run) {
        return new User(run.getExternalizableId(), choice);
    }

    private ClusterUse find(ClusterChoice choice, Run<?, ?> run) {
        ClusterUse use = new AccessLookup(run).find(choice);
        servers.note(user(choice, run), use.access().server());
        return use;
    }

    /** Ends all that is done for a holder that is gone. */
    public void letGo(String holderId) {
        copies.unregister(holderId);
        pool.services().forEach(service -> service.letGo(holderId));
    }

    private ReleaseService open(ClusterUse use) {
        return new ReleaseService(
                Clients.open(use.access(), PluginVersion.get()),
                new BuildJournals(copies, ControllerSeal.of(use)),
                Workers.engine(),
                Clock.systemUTC());
    }

    @Override
    public void onBeforeShutdown() {
        pool.services().forEach(ReleaseService::close);
        pool.clear();
    }
}
