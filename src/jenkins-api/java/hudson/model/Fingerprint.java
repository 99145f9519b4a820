// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import java.io.IOException;
import java.util.Date;
import java.util.List;

public class Fingerprint implements ModelObject, Saveable {
    private Fingerprint() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getFileName() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getHashString() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Date getTimestamp() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<String> getJobs() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }
}
