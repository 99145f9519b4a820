// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import java.io.IOException;

public interface Saveable {
    Saveable NOOP = null;

    void save() throws IOException;
}
