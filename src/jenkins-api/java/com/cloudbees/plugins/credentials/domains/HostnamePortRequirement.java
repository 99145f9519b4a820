// Signatures of credentials 1447.v4cb_b_539b_5321; compile-only, never packed.
package com.cloudbees.plugins.credentials.domains;

import edu.umd.cs.findbugs.annotations.CheckForNull;

public class HostnamePortRequirement extends HostnameRequirement {
    public HostnamePortRequirement(@CheckForNull String hostname, int port) {
        super(null);
        throw new UnsupportedOperationException("signatures only");
    }

    public int getPort() {
        throw new UnsupportedOperationException("signatures only");
    }
}
