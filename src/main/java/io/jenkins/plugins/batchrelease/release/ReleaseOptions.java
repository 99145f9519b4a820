package io.jenkins.plugins.batchrelease.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a release is to behave; fixed when it starts.
 *
 * @param gates after which batches a gate opens by itself
 * @param requiredApprovals how many distinct people have to approve at each gate, whoever opens it; at least 1
 * @param onFailure what to do when a batch cannot become ready
 * @param onAbort what to do when the build that drives the release is aborted
 * @param serviceSwitch the Service to switch, if one is
 * @param progressDeadlineMillis how long a batch may take before it counts as failed, in milliseconds
 * @param failureThreshold how many pods of a batch may be missing when it counts as ready
 * @param historyLimit how many versions are kept
 * @param mechanism how the workload is moved
 * @param prePull whether the nodes pull the new images before the first batch
 * @param gateBefore whether people decide before the first batch, too
 * @param approvalsInJenkins how many people the rules of Jenkins want to approve there at each gate; 0 if they want none. In
 *     JSON only where it is said, for the plan's hash is made of it
 * @param also other workloads of the manifest, which are written whole when the last batch is ready
 * @param rules what the rules of the cluster demanded besides when the release started. In JSON only where they did
 */
public record ReleaseOptions(
        GateRule gates,
        int requiredApprovals,
        Policy onFailure,
        Policy onAbort,
        Optional<ServiceSwitch> serviceSwitch,
        long progressDeadlineMillis,
        int failureThreshold,
        int historyLimit,
        Mechanism mechanism,
        boolean prePull,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean gateBefore,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int approvalsInJenkins,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<WorkloadSelector> also,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<ClusterDemand> rules) {
    /** Ten minutes, as a Deployment's own {@code progressDeadlineSeconds}. */
    public static final long DEFAULT_PROGRESS_DEADLINE_MILLIS = 600_000;

    public static final int DEFAULT_HISTORY_LIMIT = 10;

    /** Records of earlier versions do not say how many people have to approve, nor how: one, and the kind's own way. */
    public ReleaseOptions {
        requiredApprovals = Math.max(1, requiredApprovals);
        mechanism = mechanism == null ? Mechanism.ofItsKind() : mechanism;
        also = also == null ? List.of() : List.copyOf(also);
        rules = rules == null ? Optional.empty() : rules;
    }

    public static ReleaseOptions defaults() {
        return new Draft().build();
    }

    /** These options with some of them changed. */
    public ReleaseOptions with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.build();
    }

    /** Whether a document is another workload that is written with the last batch. */
    public boolean isAlso(ManifestDocument document) {
        return also.stream().anyMatch(workload -> workload.matches(document));
    }

    public ReleaseOptions withGates(GateRule rule) {
        return with(draft -> draft.gates(rule));
    }

    public ReleaseOptions withRequiredApprovals(int people) {
        return with(draft -> draft.requiredApprovals(people));
    }

    public ReleaseOptions withOnFailure(Policy policy) {
        return with(draft -> draft.onFailure(policy));
    }

    public ReleaseOptions withOnAbort(Policy policy) {
        return with(draft -> draft.onAbort(policy));
    }

    public ReleaseOptions withServiceSwitch(Optional<ServiceSwitch> change) {
        return with(draft -> draft.serviceSwitch(change));
    }

    public ReleaseOptions withProgressDeadlineMillis(long millis) {
        return with(draft -> draft.progressDeadlineMillis(millis));
    }

    public ReleaseOptions withMechanism(Mechanism how) {
        return with(draft -> draft.mechanism(how));
    }

    /**
     * Whether the other documents are written with the first batch, after the gate before it, and not when it is prepared.
     * Earlier versions, which knew of no rules but a number, wrote them then.
     */
    public boolean documentsWait() {
        return gateBefore || approvalsInJenkins > 0 && rules.isPresent();
    }

    /** Whether people decide before the first batch: somebody wants it, or rules want approved what would happen then. */
    public boolean isGatedBefore(Change change, BatchSchedule schedule) {
        return gateBefore || PolicyGate.asksBefore(this, change, schedule);
    }

    public ReleaseOptions withRules(ClusterDemand demand) {
        return with(draft -> draft.rules(Optional.of(demand)));
    }

    /** As the rules of Jenkins want them: gates after all batches, which only people in Jenkins can pass. */
    public ReleaseOptions withApprovalsInJenkins(int people) {
        return with(draft -> draft.gates(GateRule.ALL)
                .requiredApprovals(Math.max(requiredApprovals, people))
                .approvalsInJenkins(people));
    }

    public ReleaseOptions withGateBefore(boolean before) {
        return with(draft -> draft.gateBefore(before));
    }

    /** Options on their way; each begins with what most releases want. */
    public static final class Draft {
        private GateRule gates = GateRule.NONE;
        private int requiredApprovals = 1;
        private Policy onFailure = Policy.HOLD;
        private Policy onAbort = Policy.HOLD;
        private Optional<ServiceSwitch> serviceSwitch = Optional.empty();
        private long progressDeadlineMillis = DEFAULT_PROGRESS_DEADLINE_MILLIS;
        private int failureThreshold;
        private int historyLimit = DEFAULT_HISTORY_LIMIT;
        private Mechanism mechanism = Mechanism.ofItsKind();
        private boolean prePull;
        private List<WorkloadSelector> also = List.of();
        private boolean gateBefore;
        private int approvalsInJenkins;
        private Optional<ClusterDemand> rules = Optional.empty();

        private Draft() {}

        private Draft(ReleaseOptions from) {
            gates = from.gates;
            requiredApprovals = from.requiredApprovals;
            onFailure = from.onFailure;
            onAbort = from.onAbort;
            serviceSwitch = from.serviceSwitch;
            progressDeadlineMillis = from.progressDeadlineMillis;
            failureThreshold = from.failureThreshold;
            historyLimit = from.historyLimit;
            mechanism = from.mechanism;
            prePull = from.prePull;
            also = from.also;
            gateBefore = from.gateBefore;
            approvalsInJenkins = from.approvalsInJenkins;
            rules = from.rules;
        }

        public Draft gates(GateRule rule) {
            gates = rule;
            return this;
        }

        public Draft requiredApprovals(int people) {
            requiredApprovals = people;
            return this;
        }

        public Draft onFailure(Policy policy) {
            onFailure = policy;
            return this;
        }

        public Draft onAbort(Policy policy) {
            onAbort = policy;
            return this;
        }

        public Draft serviceSwitch(Optional<ServiceSwitch> change) {
            serviceSwitch = change;
            return this;
        }

        public Draft progressDeadlineMillis(long millis) {
            progressDeadlineMillis = millis;
            return this;
        }

        public Draft failureThreshold(int pods) {
            failureThreshold = pods;
            return this;
        }

        public Draft historyLimit(int versions) {
            historyLimit = versions;
            return this;
        }

        public Draft mechanism(Mechanism how) {
            mechanism = how;
            return this;
        }

        public Draft also(List<WorkloadSelector> workloads) {
            also = workloads;
            return this;
        }

        public Draft prePull(boolean pull) {
            prePull = pull;
            return this;
        }

        public Draft gateBefore(boolean before) {
            gateBefore = before;
            return this;
        }

        public Draft approvalsInJenkins(int people) {
            approvalsInJenkins = people;
            return this;
        }

        public Draft rules(Optional<ClusterDemand> demand) {
            rules = demand;
            return this;
        }

        private ReleaseOptions build() {
            return new ReleaseOptions(
                    gates,
                    requiredApprovals,
                    onFailure,
                    onAbort,
                    serviceSwitch,
                    progressDeadlineMillis,
                    failureThreshold,
                    historyLimit,
                    mechanism,
                    prePull,
                    gateBefore,
                    approvalsInJenkins,
                    also,
                    rules);
        }
    }
}
