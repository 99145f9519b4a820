// Signatures of credentials 1447.v4cb_b_539b_5321; compile-only, never packed.
package com.cloudbees.plugins.credentials.domains;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.io.Serializable;
import java.util.List;

public class Domain implements Serializable {
    public Domain(String name, String description, List<DomainSpecification> specifications) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static Domain global() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Domain resolve() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getDescription() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<DomainSpecification> getSpecifications() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isGlobal() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean test(DomainRequirement... requirements) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean test(@NonNull List<DomainRequirement> requirements) {
        throw new UnsupportedOperationException("signatures only");
    }
}
