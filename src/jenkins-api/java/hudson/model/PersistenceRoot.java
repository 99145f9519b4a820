// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import java.io.File;

public interface PersistenceRoot extends Saveable {
    File getRootDir();
}
