package io.jenkins.plugins.batchrelease.jenkins.build;

import io.jenkins.plugins.batchrelease.jenkins.connection.ClusterChoice;
import io.jenkins.plugins.batchrelease.manifest.NameForm;
import io.jenkins.plugins.batchrelease.plan.PlannedChanges;
import io.jenkins.plugins.batchrelease.record.Json;
import io.jenkins.plugins.batchrelease.record.PackedChanges;
import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One release as its build keeps it in {@code build.xml}: the state as JSON, and what is needed to find the release
 * again. XStream reads records back as null, so what it writes is made of plain classes, strings and numbers.
 */
public final class KeptRelease {
    private final String token;
    private final ClusterChoice cluster;
    private final String namespace;
    private final String name;
    private final String holderId;
    private final String startedBy;
    private volatile String state;
    private volatile long sequence = -1;
    /** As {@link PackedChanges} writes them; null until they are known, and in builds of earlier versions. */
    private volatile String changes;
    /** Number of the batch that a step asked for, by the id of its flow node. */
    private volatile Map<String, Integer> asked = new TreeMap<>();

    private volatile List<KeptGate> gates = new ArrayList<>();
    /** The same as {@link #state}; parsed when it is first wanted. */
    private transient volatile Release parsed;

    /**
     * @param token names it in addresses, unique in its build
     * @param holderId this build as holder: kept, for the build may be renamed
     * @param startedBy id of the flow node of the step that started it; empty if another build or person did
     */
    KeptRelease(String token, ClusterChoice cluster, ReleaseKey key, String holderId, String startedBy) {
        this.token = token;
        this.cluster = cluster;
        this.namespace = key.namespace();
        this.name = key.name();
        this.holderId = holderId;
        this.startedBy = startedBy;
    }

    public String token() {
        return token;
    }

    public ClusterChoice cluster() {
        return cluster;
    }

    /** Whether its names are names: builds of earlier versions may keep what somebody tried. */
    boolean isNamed() {
        return NameForm.LABEL.allows(namespace) && NameForm.RELEASE.allows(name);
    }

    public ReleaseKey key() {
        return new ReleaseKey(namespace, name);
    }

    public String holderId() {
        return holderId;
    }

    public String startedBy() {
        return startedBy;
    }

    /** As it was kept last; empty if it has not started. */
    public Optional<Release> release() {
        String json = state;
        if (json != null && parsed == null) {
            parsed = Json.release(json, "Release " + key() + " of this build");
        }
        return Optional.ofNullable(parsed);
    }

    /** What was shown before it started, values of Secrets masked; empty if it is not known. */
    public Optional<PlannedChanges> changes() {
        String packed = changes;
        return packed == null
                ? Optional.empty()
                : release()
                        .flatMap(release -> PackedChanges.unpack(
                                packed, release.planHash(), "Release " + key() + " of this build"));
    }

    /** Whether it still occupies its workload, as far as this build knows; one that has not started may. */
    public boolean isOpen() {
        return release().map(release -> release.isOpen() || !release.closed()).orElse(true);
    }

    /**
     * Keeps a newer state, and what was shown before it started.
     *
     * @param shown empty if it is not known
     * @return whether there was anything new
     */
    synchronized boolean keep(Release release, Optional<PlannedChanges> shown) {
        boolean same = release().filter(kept -> kept.id().equals(release.id())).isPresent();
        if (!same && state != null) {
            return false;
        }
        boolean newlyShown = changes == null && shown.isPresent();
        if (newlyShown) {
            changes = PackedChanges.pack(shown.get());
        }
        if (same && release.sequence() <= sequence) {
            return newlyShown;
        }
        state = Json.write(release);
        sequence = release.sequence();
        parsed = release;
        return true;
    }

    synchronized void ask(String node, int batch) {
        Map<String, Integer> more = new TreeMap<>(asked);
        more.put(node, batch);
        asked = more;
    }

    /** The batch that a step asked for, if it came that far. */
    public Optional<Integer> asked(String node) {
        return Optional.ofNullable(asked.get(node));
    }

    /** Whether a step asked for a batch behind the last of {@code batches}. */
    public boolean wasAskedBeyond(int batches) {
        return asked.values().stream().anyMatch(batch -> batch > batches);
    }

    public synchronized void add(KeptGate gate) {
        List<KeptGate> more = new ArrayList<>(gates);
        more.add(gate);
        gates = more;
    }

    public synchronized void replace(KeptGate gate, KeptGate by) {
        List<KeptGate> others = new ArrayList<>(gates);
        others.replaceAll(one -> one == gate ? by : one);
        gates = others;
    }

    /** All gates that steps of the build opened. */
    public List<KeptGate> gates() {
        return gates;
    }

    public Optional<KeptGate> gate(String node) {
        return gates.stream().filter(gate -> gate.node().equals(node)).findFirst();
    }

    /** The gate after a batch that was opened last. */
    public Optional<KeptGate> gateAfter(int batch) {
        return gates.stream().filter(gate -> gate.batch() == batch).reduce((first, second) -> second);
    }

    /**
     * Whom a gate names: lists of users and groups, those of the build's own step first, then those of others who ask and of the
     * rules of clusters. A person has to be on each of them; they are separated by semicolons.
     */
    public String approvers(Gate open) {
        Stream<String> ofStep = gateAfter(open.batch()).map(KeptGate::approvers).stream();
        return Stream.concat(ofStep, open.named().stream())
                .map(String::strip)
                .filter(names -> !names.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** For lists and messages. */
    public Phase phase() {
        return release().map(Release::phase).orElse(Phase.PLANNED);
    }
}
