package io.jenkins.plugins.batchrelease.jenkins.policy;

import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.config.ClusterDefinition;
import io.jenkins.plugins.batchrelease.jenkins.config.ClusterPolicy;
import io.jenkins.plugins.batchrelease.jenkins.connection.ClusterChoice;
import io.jenkins.plugins.batchrelease.jenkins.connection.ReleaseServices;
import io.jenkins.plugins.batchrelease.jenkins.limit.FirstBatch;
import io.jenkins.plugins.batchrelease.jenkins.limit.Frozen;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Approval;
import io.jenkins.plugins.batchrelease.release.ClusterDemand;
import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rules of one cluster, for one build. They hold on the controller for steps, prompts and pages alike, and are asked
 * every time, so that a change by the administrator counts from then on.
 *
 * <p>Which jobs and namespaces may use a cluster at all is asked before, where a job gets its way to the cluster.
 */
public final class ClusterRules {
    private final String cluster;
    private final ClusterPolicy policy;

    /** @param cluster its name, for messages */
    ClusterRules(String cluster, ClusterPolicy policy) {
        this.cluster = cluster;
        this.policy = policy;
    }

    /**
     * The rules for what a step asked for.
     *
     * @throws io.jenkins.plugins.batchrelease.jenkins.connection.ConnectionRefused if there is no such cluster
     * @throws io.jenkins.plugins.batchrelease.jenkins.connection.UseRefused if the job may not use it
     */
    public static ClusterRules of(ClusterChoice choice, Run<?, ?> run) {
        Optional<ClusterDefinition> definition = ReleaseServices.get().definition(choice, run);
        return new ClusterRules(
                definition.map(ClusterDefinition::getName).orElse(""),
                definition.map(ClusterDefinition::getPolicy).orElseGet(ClusterPolicy::new));
    }

    /** Its name in Jenkins; empty if only a job knows it. */
    String cluster() {
        return cluster;
    }

    /** Users and groups of whom an approver has to be one, besides what the gate itself asks; empty for anybody. */
    public String approvers() {
        return String.join(",", policy.getApprovers());
    }

    /** How many distinct people have to approve at every gate, at least; 0 if gates are the pipeline's own affair. */
    public int approvals() {
        return policy.requiredApprovals();
    }

    /** Whether who started the build may approve. */
    public boolean allowsSelfApproval() {
        return policy.isSelfApproval();
    }

    /** The options of a release that is about to start, with what the rules demand in them. */
    public ReleaseOptions on(ReleaseOptions asked) {
        ReleaseOptions ruled = approvals() == 0 ? asked : asked.withApprovalsInJenkins(approvals());
        return cluster.isEmpty()
                ? ruled
                : ruled.withRules(new ClusterDemand(
                        cluster,
                        approvers(),
                        !allowsSelfApproval(),
                        policy.firstBatch().isPresent()));
    }

    /**
     * What forbids a release to start; empty if nothing does. A way back is not asked.
     *
     * @param now in milliseconds since the epoch
     * @return sentences that name the rule, what was found and what to do
     */
    public List<String> problems(ReleasePlan plan, long now) {
        List<String> problems = new ArrayList<>();
        frozen(now).ifPresent(problems::add);
        if (!plan.change().creates()) {
            tooBig(plan.schedule()).ifPresent(problems::add);
        }
        problems.addAll(documents(plan));
        return problems;
    }

    /** Where approvals are wanted, nothing beside the workload runs anything, or moves what is not asked about. */
    private List<String> documents(ReleasePlan plan) {
        List<String> problems = new ArrayList<>();
        if (approvals() > 0 && !plan.options().also().isEmpty()) {
            problems.add(Messages.ClusterRules_also(
                    cluster,
                    plan.options().also().stream().map(Object::toString).collect(Collectors.joining(", "))));
        }
        if (approvals() > 0) {
            plan.options()
                    .serviceSwitch()
                    .filter(change -> change.effectiveBatch(plan.schedule().size())
                            < plan.schedule().size())
                    .ifPresent(change -> problems.add(Messages.ClusterRules_switch(cluster, change.service())));
            plan.options()
                    .mechanism()
                    .custom()
                    .filter(kind ->
                            !new DocumentRule(policy.getDocumentKinds(), true).lists(kind.apiVersion(), kind.kind()))
                    .ifPresent(kind -> problems.add(Messages.ClusterRules_namedFields(
                            cluster,
                            kind.kind(),
                            kind.kind() + "." + kind.apiVersion().replaceAll("/.*", ""))));
        }
        problems.addAll(autoscalers(plan));
        DocumentRule rule = new DocumentRule(policy.getDocumentKinds(), approvals() > 0);
        plan.material().manifest().documents().stream()
                .filter(document -> !plan.workload().isDescribedBy(document))
                .filter(document -> !rule.allows(document))
                .forEach(document -> problems.add(Messages.ClusterRules_documentKind(
                        cluster, document.ref().toString(), document.apiVersion(), String.join(", ", rule.allowed()))));
        return problems;
    }

    /** One that scales another workload moves pods that nobody here decides about. */
    private List<String> autoscalers(ReleasePlan plan) {
        String own = plan.workload().kind() + "/" + plan.workload().name();
        return plan.material().manifest().documents().stream()
                .filter(document -> approvals() > 0)
                .flatMap(document -> DocumentRule.scales(document)
                        .filter(scaled -> !scaled.equals(own))
                        .map(scaled -> Messages.ClusterRules_autoscaler(
                                cluster, document.ref().toString(), scaled, own))
                        .stream())
                .toList();
    }

    /**
     * Asked before pods move forward, and before a release is confirmed: not before a hold or a way back, which are always
     * allowed, nor for a release by which somebody goes back. One whose source is a version of the history is no such way back,
     * and what the command line calls one is not taken for one.
     *
     * @param now in milliseconds since the epoch
     * @throws PolicyRefused if the rules forbid it now
     */
    public void checkMove(Release release, long now) {
        if (isWayBack(release)) {
            return;
        }
        frozen(now).ifPresent(words -> {
            throw new PolicyRefused(words, true);
        });
        notYet(release).ifPresent(words -> {
            throw new PolicyRefused(words, false);
        });
    }

    private static boolean isWayBack(Release release) {
        boolean here = release.audit().stream()
                .findFirst()
                .filter(started -> started.who().kind() != Actor.Kind.COMMAND_LINE)
                .isPresent();
        return release.change().wayBack() && here;
    }

    private Optional<String> notYet(Release release) {
        Phase at = release.hold().map(Hold::from).orElse(release.phase());
        return switch (at) {
            case PREPARED -> {
                Optional<String> big = release.change().creates() ? Optional.empty() : tooBig(release.schedule());
                yield big.isPresent() || !asksBefore(release) ? big : notApproved(release);
            }
            case AWAITING_APPROVAL, AWAITING_CONFIRM -> notApproved(release);
            case UPDATING, VERIFYING -> startedElsewhere(release);
            default -> Optional.empty();
        };
    }

    /** A release that was started elsewhere may have no gate before its first batch. */
    private boolean asksBefore(Release release) {
        BatchSchedule schedule = release.schedule();
        return release.isGatedBefore()
                || schedule.size() == 1
                || policy.firstBatch().isEmpty() && !FirstBatch.HALF.allows(schedule);
    }

    /** What the command line began counts as progress; that people were asked before, nobody here knows. */
    private Optional<String> startedElsewhere(Release release) {
        boolean asksBefore = release.batch() > 1 || release.schedule().size() == 1;
        return approvals() > 0 && asksBefore && release.holder().actor().kind() == Actor.Kind.COMMAND_LINE
                ? Optional.of(Messages.ClusterRules_startedElsewhere(
                        cluster,
                        release.batch(),
                        release.key().toString(),
                        release.holder().place()))
                : Optional.empty();
    }

    /** A release that was started before the rule was made may have no gate, or one that fewer people pass. */
    private Optional<String> notApproved(Release release) {
        int given = release.gate()
                .filter(gate -> gate.batch() == release.batch())
                .map(ClusterRules::people)
                .orElse(0);
        return given >= approvals()
                ? Optional.empty()
                : Optional.of(
                        release.batch() == 0
                                ? Messages.ClusterRules_approvalsBefore(
                                        cluster,
                                        approvals(),
                                        given,
                                        release.key().toString())
                                : Messages.ClusterRules_approvals(
                                        cluster,
                                        approvals(),
                                        given,
                                        release.batch(),
                                        release.key().toString()));
    }

    /** Distinct people who approved in Jenkins, where they were asked whether they may. No clock, and no command line. */
    private static int people(Gate gate) {
        return (int) gate.approvals().stream()
                .map(Approval::who)
                .filter(who -> who.kind() == Actor.Kind.JENKINS)
                .map(Actor::id)
                .distinct()
                .count();
    }

    private Optional<String> tooBig(BatchSchedule schedule) {
        Optional<FirstBatch> most = policy.firstBatch();
        return most.filter(limit -> !limit.allows(schedule))
                .map(limit -> Messages.ClusterRules_firstBatch(
                        cluster,
                        schedule.batch(1).target(),
                        schedule.replicas(),
                        limit.pods(schedule.replicas()),
                        limit.toString()));
    }

    private Optional<String> frozen(long now) {
        return policy.windows().at(Instant.ofEpochMilli(now)).map(this::words);
    }

    private String words(Frozen frozen) {
        String reason = frozen.reason().isEmpty() ? "" : Messages.ClusterRules_reason(frozen.reason());
        return frozen.endText()
                .map(end -> Messages.ClusterRules_frozenUntil(cluster, end, reason, frozen.window()))
                .orElseGet(() -> Messages.ClusterRules_frozen(cluster, reason, frozen.window()));
    }
}
