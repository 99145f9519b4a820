package io.jenkins.plugins.batchrelease.jenkins.gate;

import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptApproval;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptGate;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.Starters;
import io.jenkins.plugins.batchrelease.jenkins.connection.ConnectionRefused;
import io.jenkins.plugins.batchrelease.jenkins.connection.UseRefused;
import io.jenkins.plugins.batchrelease.jenkins.policy.ClusterRules;
import io.jenkins.plugins.batchrelease.jenkins.rights.Approvers;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import org.springframework.security.core.Authentication;

/**
 * Who may decide at a gate: what its step asks and what the rules of the cluster ask, together. The prompt and the page both
 * ask here, every time somebody decides.
 */
public final class GateRules {
    private final Run<?, ?> run;
    private final List<String> approvers;
    private final Set<String> starters;
    private final List<String> approved;
    private final int approvals;
    private final Optional<String> unusable;

    /**
     * @param approvals how many people the rules of the cluster want at least, 0 if they want none
     * @param unusable why nobody may decide: the job has lost its way to the cluster, and with it the rules of it
     */
    GateRules(
            Run<?, ?> run,
            List<String> approvers,
            Set<String> starters,
            List<String> approved,
            int approvals,
            Optional<String> unusable) {
        this.approvals = approvals;
        this.unusable = unusable;
        this.run = run;
        this.approvers = approvers;
        this.starters = starters;
        this.approved = approved;
    }

    /** For a gate that a step opened, or one that opened by itself and no step has come to yet. */
    public static GateRules at(Run<?, ?> run, KeptRelease kept, Optional<KeptGate> gate) {
        ClusterRules rules;
        try {
            rules = ClusterRules.of(kept.cluster(), run);
        } catch (ConnectionRefused | UseRefused gone) {
            return new GateRules(run, List.of(), Set.of(), List.of(), 0, Optional.of(gone.getMessage()));
        }
        List<String> approvers = Stream.of(gate.map(KeptGate::approvers).orElse(""), rules.approvers())
                .filter(names -> !names.isBlank())
                .toList();
        boolean refusesStarters = !rules.allowsSelfApproval()
                || gate.map(KeptGate::refusesStarters).orElse(false);
        return new GateRules(
                run,
                approvers,
                refusesStarters ? starters(Starters.of(run), kept.release()) : Set.of(),
                approved(gate, kept.release()),
                rules.approvals(),
                Optional.empty());
    }

    /** The build's own, and who started the release, if that was another build or a command line. */
    static Set<String> starters(Set<String> ofBuild, Optional<Release> release) {
        Set<String> all = new LinkedHashSet<>(ofBuild);
        release.flatMap(known -> known.audit().stream().findFirst())
                .filter(started -> started.who().kind() != Actor.Kind.SYSTEM)
                .ifPresent(started -> all.add(started.who().id()));
        return all;
    }

    /** People only: the clock approves nothing twice. */
    private static List<String> approved(Optional<KeptGate> gate, Optional<Release> release) {
        List<String> all = new ArrayList<>();
        release.flatMap(Release::gate).ifPresent(open -> open.approvals().stream()
                .filter(approval -> approval.who().kind() != Actor.Kind.SYSTEM)
                .forEach(approval -> all.add(approval.who().id())));
        gate.ifPresent(open -> open.approvals().stream().map(KeptApproval::user).forEach(all::add));
        return all;
    }

    /**
     * Why somebody may not decide here.
     *
     * @param approve whether they want to approve: who started the build may still reject
     * @return for them to read; empty if they may
     */
    public Optional<String> refusal(Authentication who, boolean approve) {
        if (unusable.isPresent()) {
            return unusable;
        }
        if (!new Approvers("").include(who, run)) {
            return Optional.of(Messages.GateRules_noRight(who.getName()));
        }
        for (String names : approvers) {
            if (!new Approvers(names).include(who, run)) {
                return Optional.of(Messages.GateRules_notAnApprover(who.getName(), names));
            }
        }
        return approve && isOneOf(starters, who.getName(), sameUser())
                ? Optional.of(Messages.GateRules_starter(who.getName()))
                : Optional.empty();
    }

    /** Why an approval adds nothing: the same person, spelled as the realm may spell it, counts once. */
    public Optional<String> alreadyCounted(Authentication who) {
        return isOneOf(approved, who.getName(), sameUser())
                ? Optional.of(Messages.GateRules_counted(who.getName()))
                : Optional.empty();
    }

    /** Whom the native prompt lets through: the first of the lists a person has to be on; empty for anybody. */
    String submitter() {
        return approvers.isEmpty() ? "" : approvers.get(0);
    }

    /** How many people the rules of the cluster want at least; where they want any, no gate passes by itself. */
    int approvals() {
        return approvals;
    }

    /** Who may not approve although the lists name them. */
    Set<String> starters() {
        return starters;
    }

    static boolean isOneOf(Iterable<String> users, String user, BiPredicate<String, String> sameUser) {
        for (String one : users) {
            if (sameUser.test(one, user)) {
                return true;
            }
        }
        return false;
    }

    private static BiPredicate<String, String> sameUser() {
        return Jenkins.get().getSecurityRealm().getUserIdStrategy()::equals;
    }
}
