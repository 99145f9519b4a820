// Signatures of credentials 1447.v4cb_b_539b_5321; compile-only, never packed.
package com.cloudbees.plugins.credentials.domains;

import edu.umd.cs.findbugs.annotations.CheckForNull;

public class HostnameRequirement extends DomainRequirement {
    public HostnameRequirement(@CheckForNull String hostname) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getHostname() {
        throw new UnsupportedOperationException("signatures only");
    }
}
