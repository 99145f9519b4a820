// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.DescriptorExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Describable;
import java.io.Serializable;
import java.util.Comparator;

public abstract class IdStrategy implements Describable<IdStrategy>, ExtensionPoint, Comparator<String> {
    public static IdStrategy CASE_INSENSITIVE;

    @NonNull
    public String keyFor(@NonNull String id) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean equals(@NonNull String id1, @NonNull String id2) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean equals(Object obj) {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract int compare(@NonNull String id1, @NonNull String id2);

    public IdStrategyDescriptor getDescriptor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static DescriptorExtensionList<IdStrategy, IdStrategyDescriptor> all() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static class CaseInsensitive extends IdStrategy implements Serializable {
        public CaseInsensitive() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String idFromFilename(@NonNull String filename) {
            throw new UnsupportedOperationException("signatures only");
        }

        @NonNull
        public String keyFor(@NonNull String id) {
            throw new UnsupportedOperationException("signatures only");
        }

        public boolean equals(@NonNull String id1, @NonNull String id2) {
            throw new UnsupportedOperationException("signatures only");
        }

        public int compare(@NonNull String id1, @NonNull String id2) {
            throw new UnsupportedOperationException("signatures only");
        }
    }

    public static class CaseSensitive extends IdStrategy implements Serializable {
        public CaseSensitive() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String idFromFilename(@NonNull String filename) {
            throw new UnsupportedOperationException("signatures only");
        }

        public boolean equals(@NonNull String id1, @NonNull String id2) {
            throw new UnsupportedOperationException("signatures only");
        }

        public int compare(@NonNull String id1, @NonNull String id2) {
            throw new UnsupportedOperationException("signatures only");
        }
    }

    public static class CaseSensitiveEmailAddress extends CaseSensitive implements Serializable {
        public CaseSensitiveEmailAddress() {
            throw new UnsupportedOperationException("signatures only");
        }

        public boolean equals(@NonNull String id1, @NonNull String id2) {
            throw new UnsupportedOperationException("signatures only");
        }

        @NonNull
        public String keyFor(@NonNull String id) {
            throw new UnsupportedOperationException("signatures only");
        }

        public int compare(@NonNull String id1, @NonNull String id2) {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
