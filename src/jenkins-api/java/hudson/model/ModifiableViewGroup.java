// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import java.io.IOException;

public interface ModifiableViewGroup extends ViewGroup {
    void addView(@NonNull View view) throws IOException;
}
