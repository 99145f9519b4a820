package io.jenkins.plugins.batchrelease.jenkins.page;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.Api;
import hudson.model.Item;
import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptReleases;
import java.util.Collection;
import java.util.List;
import jenkins.model.TransientActionFactory;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** The releases of a build: a page for each, a line on the build's own page, and all of it as {@code api/json}. */
@ExportedBean
public final class ReleaseAction implements Action {
    static final String URL = "batch-release";

    private final Run<?, ?> run;

    ReleaseAction(Run<?, ?> run) {
        this.run = run;
    }

    public Run<?, ?> run() {
        return run;
    }

    public List<ReleasePage> pages() {
        return KeptReleases.in(run).stream()
                .map(kept -> new ReleasePage(run, kept))
                .toList();
    }

    /**
     * In short; with more depth, whole. From memory: whoever asks for all builds of a job opens no connection and reads no
     * credential.
     */
    @Exported
    public List<ExportedRelease> releases() {
        return pages().stream().map(ReleasePage::exported).toList();
    }

    public Api getApi() {
        run.checkPermission(Item.READ);
        return new Api(this);
    }

    /** Shown once there is a release to show. */
    @Override
    public String getIconFileName() {
        return KeptReleases.in(run).isEmpty() ? null : "symbol-swap";
    }

    @Override
    public String getDisplayName() {
        return KeptReleases.in(run).size() > 1 ? Messages.ReleaseAction_several() : Messages.ReleaseAction_one();
    }

    @Override
    public String getUrlName() {
        return URL;
    }

    /** With one release there is nothing to choose. */
    public HttpResponse doIndex() {
        List<ReleasePage> pages = pages();
        return pages.size() == 1
                ? HttpResponses.redirectViaContextPath("/" + pages.get(0).path())
                : HttpResponses.forwardToView(this, "list");
    }

    public Object getDynamic(String token, StaplerRequest2 request, StaplerResponse2 response) {
        return pages().stream()
                .filter(page -> page.getToken().equals(token))
                .findFirst()
                .orElse(null);
    }

    /** Gives every build that keeps releases its action. */
    @Extension
    public static final class Factory extends TransientActionFactory<Run> {
        @Override
        public Class<Run> type() {
            return Run.class;
        }

        /** Says what it makes, so that looking for the kept releases does not come back here. */
        @Override
        public Class<? extends Action> actionType() {
            return ReleaseAction.class;
        }

        @Override
        public Collection<? extends Action> createFor(Run run) {
            return run.getAction(KeptReleases.class) == null ? List.of() : List.of(new ReleaseAction(run));
        }
    }
}
