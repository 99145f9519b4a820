package io.jenkins.plugins.batchrelease.jenkins.page;

import hudson.model.Item;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.gate.GateRules;
import io.jenkins.plugins.batchrelease.jenkins.rights.Rights;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.service.view.Snapshot;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.GET;
import org.kohsuke.stapler.verb.POST;

/**
 * One release of a build: its page, its state as JSON, and the decisions people can take there. Who may read the build may
 * look; every decision asks for its own right. All of them go through the same door as steps and the command line.
 */
public final class ReleasePage {
    private final Run<?, ?> run;
    private final KeptRelease kept;

    ReleasePage(Run<?, ?> run, KeptRelease kept) {
        this.run = run;
        this.kept = kept;
    }

    public Run<?, ?> getRun() {
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
    public String getPath() {
        return run.getUrl() + ReleaseAction.URL + "/" + kept.token() + "/";
    }

    /** For the views that the server renders. */
    public Summary getSummary() {
        return new Summary(kept.release());
    }

    public boolean isMayApprove() {
        int batch = kept.release().map(Release::batch).orElse(0);
        return rules(batch).refusal(Jenkins.getAuthentication2(), true).isEmpty();
    }

    public boolean isMayRollback() {
        return run.hasPermission(Rights.ROLLBACK);
    }

    /** The release as JSON; 204 if it is what the caller has seen. Answers at once, so that no request thread waits. */
    @GET
    public HttpResponse doStatus(@QueryParameter String after) {
        run.checkPermission(Item.READ);
        Viewer viewer = new Viewer(isMayApprove(), isMayRollback(), run.isBuilding());
        Snapshot snapshot;
        try (ACLContext ignored = ACL.as2(ACL.SYSTEM2)) {
            snapshot = LivePicture.of(run, kept).snapshot();
        }
        return snapshot.tag().equals(after)
                ? JsonAnswer.nothingNew()
                : JsonAnswer.ok(snapshot.offering(viewer::mayDo).json());
    }

    @POST
    public HttpResponse doApprove(
            @QueryParameter int batch, @QueryParameter String planHash, @QueryParameter String comment) {
        requireApprover(batch, true);
        Optional<String> counted = rules(batch).alreadyCounted(Jenkins.getAuthentication2());
        return counted.isPresent()
                ? JsonAnswer.refused(409, counted.get())
                : decisions().decide(true, batch, planHash, comment);
    }

    @POST
    public HttpResponse doReject(
            @QueryParameter int batch, @QueryParameter String planHash, @QueryParameter String comment) {
        requireApprover(batch, false);
        return decisions().decide(false, batch, planHash, comment);
    }

    @POST
    public HttpResponse doNext(@QueryParameter int batch, @QueryParameter String planHash) {
        run.checkPermission(Rights.APPROVE);
        return decisions().next(batch, planHash);
    }

    @POST
    public HttpResponse doConfirm(
            @QueryParameter int batch, @QueryParameter String planHash, @QueryParameter String comment) {
        run.checkPermission(Rights.APPROVE);
        return decisions().confirm(batch, planHash, comment);
    }

    @POST
    public HttpResponse doHold(@QueryParameter String planHash, @QueryParameter String comment) {
        run.checkPermission(Rights.ROLLBACK);
        return decisions().hold(planHash, comment);
    }

    @POST
    public HttpResponse doRollback(@QueryParameter String planHash, @QueryParameter String comment) {
        run.checkPermission(Rights.ROLLBACK);
        return decisions().rollback(planHash, comment);
    }

    /** The same rules as at the prompt. */
    private void requireApprover(int batch, boolean approve) {
        Optional<String> refusal = rules(batch).refusal(Jenkins.getAuthentication2(), approve);
        if (refusal.isPresent()) {
            throw JsonAnswer.forbidden(refusal.get());
        }
    }

    private GateRules rules(int batch) {
        return GateRules.at(run, kept, kept.gateAfter(batch));
    }

    private PageDecisions decisions() {
        return new PageDecisions(run, kept, Jenkins.getAuthentication2().getName());
    }

    /** What the server renders before the page's own script draws the rest; and all there is without a script. */
    public static final class Summary {
        private final Optional<Release> release;

        Summary(Optional<Release> release) {
            this.release = release;
        }

        public String getPhase() {
            return release.map(known -> Words.phase(known.phase())).orElseGet(Messages::Words_PLANNED);
        }

        public int getBatch() {
            return release.map(Release::batch).orElse(0);
        }

        public int getBatches() {
            return release.map(known -> known.schedule().size()).orElse(0);
        }

        public String getWorkload() {
            return release.map(known ->
                            known.workload().kind() + " " + known.workload().name())
                    .orElse("");
        }

        public String getHold() {
            return release.filter(Release::isOpen)
                    .flatMap(Release::hold)
                    .map(hold -> hold.message())
                    .orElse("");
        }

        /** {@code v3}; empty until there is one. */
        public String getVersion() {
            return release.filter(known -> known.version() > 0)
                    .map(known -> "v" + known.version())
                    .orElse("");
        }
    }
}
