// Signatures of credentials 1447.v4cb_b_539b_5321; compile-only, never packed.
package com.cloudbees.plugins.credentials.domains;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionPoint;
import hudson.model.AbstractDescribableImpl;
import java.io.Serializable;

public abstract class DomainSpecification extends AbstractDescribableImpl<DomainSpecification>
        implements ExtensionPoint, Serializable {
    @NonNull
    public abstract Result test(DomainRequirement scope);

    public enum Result {
        UNKNOWN,
        NEGATIVE,
        PARTIAL,
        POSITIVE;

        public boolean isDefinitive() {
            throw new UnsupportedOperationException("signatures only");
        }

        public boolean isMatch() {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
