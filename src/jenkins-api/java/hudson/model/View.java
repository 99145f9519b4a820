// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionPoint;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.views.ListViewColumn;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import jenkins.model.ModelObjectWithChildren;
import jenkins.widgets.HasWidgets;

public abstract class View extends AbstractModelObject
        implements AccessControlled,
                Describable<View>,
                ExtensionPoint,
                Saveable,
                ModelObjectWithChildren,
                DescriptorByNameOwner,
                HasWidgets {
    protected ViewGroup owner;
    protected String name;
    protected String description;
    protected boolean filterExecutors;
    protected boolean filterQueue;

    protected View(String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected View(String name, ViewGroup owner) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public abstract Collection<TopLevelItem> getItems();

    public Collection<TopLevelItem> getAllItems() {
        throw new UnsupportedOperationException("signatures only");
    }

    public TopLevelItem getItem(String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract boolean contains(TopLevelItem item);

    @NonNull
    public String getViewName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public ViewGroup getOwner() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDescription() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Iterable<? extends ListViewColumn> getColumns() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getViewUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getSearchUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<Action> getActions() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public ACL getACL() {
        throw new UnsupportedOperationException("signatures only");
    }
}
