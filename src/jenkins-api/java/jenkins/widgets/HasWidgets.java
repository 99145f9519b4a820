// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.widgets;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.widgets.Widget;
import java.util.List;

public interface HasWidgets {
    default List<Widget> getWidgets() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    default Widget getWidget(String name) {
        throw new UnsupportedOperationException("signatures only");
    }
}
