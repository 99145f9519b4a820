// Signatures of structs 353.v261ea_40a_80fb_; compile-only, never packed.
package org.jenkinsci.plugins.structs.describable;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.io.IOException;
import java.lang.reflect.Type;

public final class DescribableParameter {
    private DescribableParameter() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Type getRawType() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Class getErasedType() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getCapitalizedName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isRequired() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isDeprecated() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getHelp() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }
}
