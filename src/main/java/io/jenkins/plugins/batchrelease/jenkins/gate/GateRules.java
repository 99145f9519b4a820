package io.jenkins.plugins.batchrelease.jenkins.gate;

import hudson.model.Item;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptApproval;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptGate;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.Starters;
import io.jenkins.plugins.batchrelease.jenkins.connection.ConnectionRefused;
import io.jenkins.plugins.batchrelease.jenkins.connection.UseRefused;
import io.jenkins.plugins.batchrelease.jenkins.policy.ReleaseRules;
import io.jenkins.plugins.batchrelease.jenkins.rights.Approvers;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.GateDemand;
import io.jenkins.plugins.batchrelease.release.Origin;
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
    private final List<String> jobs;
    private final String asked;

    /** For a gate that its own build alone asks about. */
    GateRules(
            Run<?, ?> run,
            List<String> approvers,
            Set<String> starters,
            List<String> approved,
            int approvals,
            Optional<String> unusable) {
        this(run, approvers, starters, approved, approvals, unusable, List.of(), "");
    }

    /**
     * @param approvals how many people the rules of the cluster want at least, 0 if they want none
     * @param unusable why nobody may decide: the job has lost its way to the cluster, and with it the rules of it
     * @param jobs full names of the other jobs that have a say: the one that started the release, and those that ask here
     * @param asked what the release says about who may approve, as this was made of
     */
    private GateRules(
            Run<?, ?> run,
            List<String> approvers,
            Set<String> starters,
            List<String> approved,
            int approvals,
            Optional<String> unusable,
            List<String> jobs,
            String asked) {
        this.jobs = jobs;
        this.asked = asked;
        this.approvals = approvals;
        this.unusable = unusable;
        this.run = run;
        this.approvers = approvers;
        this.starters = starters;
        this.approved = approved;
    }

    /** For a gate that a step opened, or one that opened by itself and no step has come to yet. */
    public static GateRules at(Run<?, ?> run, KeptRelease kept, Optional<KeptGate> gate) {
        ReleaseRules rules;
        try {
            rules = ReleaseRules.of(kept.cluster(), run, kept.release());
        } catch (ConnectionRefused | UseRefused gone) {
            return new GateRules(run, List.of(), Set.of(), List.of(), 0, Optional.of(gone.getMessage()));
        }
        Optional<Gate> open = kept.release()
                .flatMap(Release::gate)
                .filter(one -> gate.map(known -> known.batch() == one.batch()).orElse(true));
        List<GateDemand> demands = open.map(Gate::demands).orElse(List.of());
        List<String> approvers = Stream.concat(
                        Stream.of(gate.map(KeptGate::approvers).orElse("").strip()),
                        Stream.concat(
                                demands.stream().flatMap(demand -> demand.lists().stream()),
                                rules.approvers().stream()))
                .filter(names -> !names.isBlank())
                .distinct()
                .toList();
        boolean refusesStarters = !rules.allowsSelfApproval()
                || gate.map(KeptGate::refusesStarters).orElse(false)
                || demands.stream().anyMatch(GateDemand::refusesStarters);
        List<String> jobs = Stream.concat(
                        kept.release().map(Release::origin).map(Origin::job).stream(),
                        demands.stream().map(GateDemand::job))
                .filter(job -> !job.isEmpty() && !job.equals(run.getParent().getFullName()))
                .distinct()
                .toList();
        String asked = open.map(Gate::rules).orElse("");
        return new GateRules(
                run,
                approvers,
                refusesStarters ? starters(Starters.behind(run), kept.release()) : Set.of(),
                approved(gate, open, asked),
                rules.approvals(),
                Optional.empty(),
                jobs,
                asked);
    }

    /** Those behind the build, and those behind the release, if that was another build or a command line. */
    static Set<String> starters(Set<String> ofBuild, Optional<Release> release) {
        Set<String> all = new LinkedHashSet<>(ofBuild);
        release.map(Release::origin).map(Origin::people).ifPresent(all::addAll);
        release.flatMap(known -> known.audit().stream().findFirst())
                .filter(started -> started.who().kind() != Actor.Kind.SYSTEM)
                .ifPresent(started -> all.add(started.who().id()));
        return all;
    }

    /** Only what counts: an approval that was checked against less, or that was not given in Jenkins, may be given again. */
    private static List<String> approved(Optional<KeptGate> gate, Optional<Gate> open, String asked) {
        List<String> all = new ArrayList<>();
        open.ifPresent(
                one -> one.counted().forEach(approval -> all.add(approval.who().id())));
        gate.ifPresent(known -> known.approvals().stream()
                .filter(approval -> approval.rules().equals(asked))
                .map(KeptApproval::user)
                .forEach(all::add));
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
        for (String job : jobs) {
            if (!mayApproveIn(job, who)) {
                return Optional.of(Messages.GateRules_noRightThere(who.getName(), job));
            }
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

    /** Another job must not lend a right that this one does not give. One that is gone gives and takes none. */
    private static boolean mayApproveIn(String job, Authentication who) {
        try (ACLContext ignored = ACL.as2(ACL.SYSTEM2)) {
            Item item = Jenkins.get().getItemByFullName(job);
            return item == null || new Approvers("").include(who, item);
        }
    }

    /** What the release says about who may approve, as this was made of: goes with an approval. */
    public String asked() {
        return asked;
    }

    /** The lists of users and groups of each of which an approver has to be one; empty for anybody. */
    List<String> approvers() {
        return approvers;
    }

    /** Why an approval adds nothing: the same person, spelled as the realm may spell it, counts once. */
    public Optional<String> alreadyCounted(Authentication who) {
        return isOneOf(approved, who.getName(), sameUser())
                ? Optional.of(Messages.GateRules_counted(who.getName()))
                : Optional.empty();
    }

    /** Whether they are about people whom Jenkins alone knows: approvers, starters, or the rules of the cluster. */
    boolean isAboutPeople() {
        return unusable.isPresent() || !approvers.isEmpty() || !starters.isEmpty() || approvals > 0;
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
