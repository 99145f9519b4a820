// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.ModelObject;

public abstract class GlobalConfigurationCategory implements ExtensionPoint, ModelObject {
    public abstract String getShortDescription();

    public static ExtensionList<GlobalConfigurationCategory> all() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static <T extends GlobalConfigurationCategory> T get(Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static class Unclassified extends GlobalConfigurationCategory {
        public String getShortDescription() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getDisplayName() {
            throw new UnsupportedOperationException("signatures only");
        }
    }

    public static class Security extends GlobalConfigurationCategory {
        public String getShortDescription() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getDisplayName() {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
