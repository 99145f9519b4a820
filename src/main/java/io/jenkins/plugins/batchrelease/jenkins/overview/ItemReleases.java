package io.jenkins.plugins.batchrelease.jenkins.overview;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.Job;
import io.jenkins.plugins.batchrelease.jenkins.index.SharedIndex;
import java.util.Collection;
import java.util.List;
import jenkins.model.TransientActionFactory;

/** The releases of one job, or of all jobs in a folder. */
public final class ItemReleases extends ReleasesPage {
    private final Item item;

    private ItemReleases(Item item) {
        this.item = item;
    }

    @Override
    String scope() {
        return item.getFullName();
    }

    @Override
    public Object owner() {
        return item;
    }

    @Override
    public String path() {
        return item.getUrl() + URL + "/";
    }

    /** For a line on the job's own page. */
    public boolean isOfJob() {
        return item instanceof Job;
    }

    /** Shown once there is something to show. */
    @Override
    public String getIconFileName() {
        return Overview.isEmpty(SharedIndex.get().all(), scope(), new ViewerSight()) ? null : "symbol-swap";
    }

    /** Gives jobs and folders the page. */
    @Extension
    public static final class Factory extends TransientActionFactory<Item> {
        @Override
        public Class<Item> type() {
            return Item.class;
        }

        @Override
        public Class<? extends Action> actionType() {
            return ItemReleases.class;
        }

        @Override
        public Collection<? extends Action> createFor(Item item) {
            return item instanceof Job || item instanceof ItemGroup ? List.of(new ItemReleases(item)) : List.of();
        }
    }
}
