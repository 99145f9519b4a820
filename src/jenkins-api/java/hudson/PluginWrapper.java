// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

import hudson.model.ModelObject;
import hudson.util.VersionNumber;
import java.net.URL;

public class PluginWrapper implements Comparable<PluginWrapper>, ModelObject {
    public final ClassLoader classLoader;
    public final URL baseResourceURL;

    private PluginWrapper() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getShortName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getVersion() {
        throw new UnsupportedOperationException("signatures only");
    }

    public VersionNumber getVersionNumber() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isActive() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isEnabled() {
        throw new UnsupportedOperationException("signatures only");
    }

    public int compareTo(PluginWrapper pw) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isOlderThan(VersionNumber v) {
        throw new UnsupportedOperationException("signatures only");
    }
}
