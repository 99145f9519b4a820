// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.views;

import hudson.DescriptorExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.View;
import java.util.List;

public abstract class ListViewColumn implements ExtensionPoint, Describable<ListViewColumn> {
    public static final double DEFAULT_COLUMNS_ORDINAL_ICON_START = 60;
    public static final double DEFAULT_COLUMNS_ORDINAL_ICON_END = 50;
    public static final double DEFAULT_COLUMNS_ORDINAL_PROPERTIES_START = 40;
    public static final double DEFAULT_COLUMNS_ORDINAL_PROPERTIES_END = 30;
    public static final double DEFAULT_COLUMNS_ORDINAL_ACTIONS_START = 20;
    public static final double DEFAULT_COLUMNS_ORDINAL_ACTIONS_END = 10;

    public String getColumnCaption() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static DescriptorExtensionList<ListViewColumn, Descriptor<ListViewColumn>> all() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Descriptor<ListViewColumn> getDescriptor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static List<ListViewColumn> createDefaultInitialColumnList(Class<? extends View> context) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static List<ListViewColumn> createDefaultInitialColumnList(View view) {
        throw new UnsupportedOperationException("signatures only");
    }
}
