// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model;

import java.io.IOException;

public interface Loadable {
    void load() throws IOException;
}
