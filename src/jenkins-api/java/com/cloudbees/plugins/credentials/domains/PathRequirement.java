// Signatures of credentials 1447.v4cb_b_539b_5321; compile-only, never packed.
package com.cloudbees.plugins.credentials.domains;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;

public class PathRequirement extends DomainRequirement {
    public PathRequirement(@CheckForNull String path) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getPath() {
        throw new UnsupportedOperationException("signatures only");
    }
}
