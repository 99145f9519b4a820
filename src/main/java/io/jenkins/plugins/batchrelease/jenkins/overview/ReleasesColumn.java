package io.jenkins.plugins.batchrelease.jenkins.overview;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.Job;
import hudson.views.ListViewColumn;
import hudson.views.ListViewColumnDescriptor;
import io.jenkins.plugins.batchrelease.jenkins.index.SharedIndex;
import java.time.ZoneOffset;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** A column for lists of jobs: the releases of a job that are open, and whom they wait for. */
public final class ReleasesColumn extends ListViewColumn {
    @DataBoundConstructor
    public ReleasesColumn() {}

    /** Of a job, the newest first. */
    public List<ListedRelease> openOf(Item item) {
        return item instanceof Job
                ? Overview.of(
                                SharedIndex.get().all(),
                                item.getFullName(),
                                new ViewerSight(),
                                new Filter(name -> "", ZoneOffset.UTC),
                                1)
                        .getOpen()
                : List.of();
    }

    /** Offered when somebody edits a view. */
    @Extension
    @Symbol("batchReleases")
    public static final class DescriptorImpl extends ListViewColumnDescriptor {
        @Override
        public String getDisplayName() {
            return Messages.ReleasesPage_displayName();
        }

        @Override
        public boolean shownByDefault() {
            return false;
        }
    }
}
