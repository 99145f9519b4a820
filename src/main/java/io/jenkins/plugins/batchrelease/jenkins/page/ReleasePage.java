package io.jenkins.plugins.batchrelease.jenkins.page;

import hudson.model.Api;
import hudson.model.Item;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.security.Permission;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.gate.GateRules;
import io.jenkins.plugins.batchrelease.jenkins.rights.Rights;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.service.view.Snapshot;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.GET;
import org.kohsuke.stapler.verb.POST;
import org.springframework.security.core.Authentication;

/**
 * One release of a build: its page, its state as JSON, and the decisions people can take there. Who may read the build may
 * look; every decision asks for its own right. All of them go through the same door as steps and the command line.
 *
 * <p>Parameters are texts and read here, so that a caller who sent a wrong one is told which.
 */
public final class ReleasePage {
    private final Run<?, ?> run;
    private final KeptRelease kept;

    ReleasePage(Run<?, ?> run, KeptRelease kept) {
        this.run = run;
        this.kept = kept;
    }

    public Run<?, ?> run() {
        return run;
    }

    public String getToken() {
        return kept.token();
    }

    public String getName() {
        return kept.key().name();
    }

    public String getNamespace() {
        return kept.key().namespace();
    }

    /** Under the root of Jenkins, with a slash at the end. */
    public String path() {
        return path(run, kept);
    }

    static String path(Run<?, ?> run, KeptRelease kept) {
        return run.getUrl() + ReleaseAction.URL + "/" + kept.token() + "/";
    }

    /** For the views that the server renders. */
    public Summary summary() {
        return Summary.of(kept);
    }

    /** {@code api/json}, {@code api/xml} and {@code api/python}. */
    public Api getApi() {
        run.checkPermission(Item.READ);
        return new Api(exported());
    }

    /** What is known without asking anybody. The status asks, and knows more a moment later. */
    ExportedRelease exported() {
        Viewer viewer = viewer(kept.release());
        return ExportedRelease.of(kept.token(), LivePicture.known(run, kept).offering(viewer::mayDo));
    }

    /** The release as JSON; 204 if it is what the caller has seen. Answers at once, so that no request thread waits. */
    @GET
    public HttpResponse doStatus(@QueryParameter String after) {
        run.checkPermission(Item.READ);
        Snapshot snapshot = snapshot();
        return snapshot.tag().equals(after) ? JsonAnswer.nothingNew() : JsonAnswer.ok(snapshot.json());
    }

    /** What was shown before the release started: the fields that change, by object, values of Secrets masked. */
    @GET
    public HttpResponse doChanges() {
        run.checkPermission(Item.READ);
        return answer(() -> Looks.changes(kept));
    }

    /** Events and the last lines of a pod of the release. Many who ask at the same time cost the cluster one answer. */
    @GET
    public HttpResponse doPod(@QueryParameter String name) {
        run.checkPermission(Item.READ);
        if (!mayReadLogs()) {
            return JsonAnswer.refused(403, Messages.ReleasePage_noLogs());
        }
        return answer(() -> Looks.pod(run, kept, snapshot(), Parameters.pod(name)));
    }

    /** What a container writes may be secret: it is for those who decide about a release, or start builds that make one. */
    public boolean mayReadLogs() {
        return Stream.of(Rights.APPROVE, Rights.ROLLBACK, Item.BUILD).anyMatch(run::hasPermission);
    }

    @POST
    public HttpResponse doApprove(
            @QueryParameter String batch, @QueryParameter String planHash, @QueryParameter String comment) {
        return decide(true, batch, planHash, comment);
    }

    @POST
    public HttpResponse doReject(
            @QueryParameter String batch, @QueryParameter String planHash, @QueryParameter String comment) {
        return decide(false, batch, planHash, comment);
    }

    private HttpResponse decide(boolean approve, String batch, String planHash, String comment) {
        return answer(() -> {
            Shown shown = Shown.at(batch, planHash);
            String said = Parameters.comment(comment);
            GateRules rules = rules(shown.batch());
            Authentication who = Jenkins.getAuthentication2();
            Optional<String> refusal = rules.refusal(who, approve);
            if (refusal.isPresent()) {
                return JsonAnswer.refused(403, refusal.get());
            }
            Optional<String> counted = approve ? rules.alreadyCounted(who) : Optional.empty();
            return counted.isPresent()
                    ? JsonAnswer.refused(409, counted.get())
                    : decisions().decide(approve, shown, said, rules.asked());
        });
    }

    @POST
    public HttpResponse doNext(@QueryParameter String batch, @QueryParameter String planHash) {
        return with(Rights.APPROVE, () -> decisions().next(Shown.at(batch, planHash)));
    }

    @POST
    public HttpResponse doRetry(@QueryParameter String batch, @QueryParameter String planHash) {
        return with(Rights.APPROVE, () -> decisions().goOn(Shown.at(batch, planHash)));
    }

    @POST
    public HttpResponse doContinue(@QueryParameter String batch, @QueryParameter String planHash) {
        return with(Rights.APPROVE, () -> decisions().goOn(Shown.at(batch, planHash)));
    }

    @POST
    public HttpResponse doTakeOver(@QueryParameter String batch, @QueryParameter String planHash) {
        return with(Rights.APPROVE, () -> decisions().takeOver(Shown.at(batch, planHash)));
    }

    @POST
    public HttpResponse doForget(@QueryParameter String planHash, @QueryParameter String comment) {
        return with(Rights.ROLLBACK, () -> decisions().forget(Shown.atAnyBatch(planHash), Parameters.comment(comment)));
    }

    @POST
    public HttpResponse doConfirm(
            @QueryParameter String batch, @QueryParameter String planHash, @QueryParameter String comment) {
        return with(Rights.APPROVE, () -> decisions().confirm(Shown.at(batch, planHash), Parameters.comment(comment)));
    }

    @POST
    public HttpResponse doHold(@QueryParameter String planHash, @QueryParameter String comment) {
        return with(Rights.ROLLBACK, () -> decisions().hold(Shown.atAnyBatch(planHash), Parameters.comment(comment)));
    }

    @POST
    public HttpResponse doRollback(@QueryParameter String planHash, @QueryParameter String comment) {
        return with(
                Rights.ROLLBACK, () -> decisions().rollback(Shown.atAnyBatch(planHash), Parameters.comment(comment)));
    }

    /** Starts a release that brings an earlier version back; the answer names it, and its page is the Location. */
    @POST
    public HttpResponse doRollbackTo(
            @QueryParameter String version,
            @QueryParameter String batches,
            @QueryParameter String planHash,
            @QueryParameter String comment) {
        run.checkPermission(Item.READ);
        return with(Rights.ROLLBACK, () -> decisions()
                .rollbackTo(
                        Parameters.version(version),
                        Parameters.batches(batches),
                        Shown.atAnyBatch(planHash),
                        Parameters.comment(comment)));
    }

    /** Who lacks the right is told so as everything here is told: in JSON. */
    private HttpResponse with(Permission right, Supplier<HttpResponse> decision) {
        return run.hasPermission(right)
                ? answer(decision)
                : JsonAnswer.refused(403, Messages.ReleasePage_noRight(right.group.title + "/" + right.name));
    }

    private static HttpResponse answer(Supplier<HttpResponse> work) {
        try {
            return work.get();
        } catch (BadParameter refused) {
            return JsonAnswer.bad(refused);
        }
    }

    /** The same rules as at the prompt. */
    private GateRules rules(int batch) {
        return GateRules.at(run, kept, kept.gateAfter(batch));
    }

    private Snapshot snapshot() {
        Optional<Release> release = kept.release();
        Viewer viewer = viewer(release);
        try (ACLContext ignored = ACL.as2(ACL.SYSTEM2)) {
            return LivePicture.of(run, kept).snapshot().offering(viewer::mayDo);
        }
    }

    private Viewer viewer(Optional<Release> release) {
        Authentication who = Jenkins.getAuthentication2();
        boolean gateOpen = release.map(Release::isWaitingForApproval).orElse(false);
        Optional<GateRules> rules = release.filter(now -> gateOpen).map(now -> rules(now.batch()));
        boolean mayReject =
                rules.filter(open -> open.refusal(who, false).isEmpty()).isPresent();
        boolean mayApprove = rules.filter(open -> open.refusal(who, true).isEmpty()
                        && open.alreadyCounted(who).isEmpty())
                .isPresent();
        return new Viewer(
                mayApprove,
                mayReject,
                run.hasPermission(Rights.APPROVE),
                run.hasPermission(Rights.ROLLBACK),
                run.isBuilding(),
                gateOpen);
    }

    private PageDecisions decisions() {
        return new PageDecisions(run, kept, Jenkins.getAuthentication2().getName());
    }
}
