// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionList;
import org.jenkins.ui.icon.IconSpec;

public abstract class TopLevelItemDescriptor extends Descriptor<TopLevelItem> implements IconSpec {
    protected TopLevelItemDescriptor(Class<? extends TopLevelItem> clazz) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected TopLevelItemDescriptor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isApplicable(Descriptor descriptor) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isApplicableIn(ItemGroup parent) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final void checkApplicableIn(ItemGroup parent) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean testInstance(TopLevelItem i) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getDescription() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getCategoryId() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getIconClassName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract TopLevelItem newInstance(ItemGroup parent, String name);

    public static ExtensionList<TopLevelItemDescriptor> all() {
        throw new UnsupportedOperationException("signatures only");
    }
}
