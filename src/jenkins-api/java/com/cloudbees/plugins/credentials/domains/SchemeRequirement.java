// Signatures of credentials 1447.v4cb_b_539b_5321; compile-only, never packed.
package com.cloudbees.plugins.credentials.domains;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;

public class SchemeRequirement extends DomainRequirement {
    public SchemeRequirement(@CheckForNull String scheme) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getScheme() {
        throw new UnsupportedOperationException("signatures only");
    }
}
