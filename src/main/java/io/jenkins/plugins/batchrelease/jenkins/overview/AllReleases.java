package io.jenkins.plugins.batchrelease.jenkins.overview;

import hudson.Extension;
import hudson.model.RootAction;
import io.jenkins.plugins.batchrelease.jenkins.index.SharedIndex;
import jenkins.management.Badge;
import jenkins.model.Jenkins;

/** The releases of all jobs, at the top. */
@Extension
public final class AllReleases extends ReleasesPage implements RootAction {
    @Override
    String scope() {
        return "";
    }

    @Override
    public Object owner() {
        return Jenkins.get();
    }

    @Override
    public String path() {
        return URL + "/";
    }

    /** Who may not read Jenkins is not told that there are releases. */
    @Override
    public String getIconFileName() {
        return Jenkins.get().hasPermission(Jenkins.READ) ? "symbol-swap" : null;
    }

    /** How many gates wait for whoever looks. */
    @Override
    public Badge getBadge() {
        int waiting = Overview.waiting(SharedIndex.get().all(), new ViewerSight());
        return waiting == 0
                ? null
                : new Badge(Integer.toString(waiting), Messages.AllReleases_waiting(waiting), Badge.Severity.WARNING);
    }
}
