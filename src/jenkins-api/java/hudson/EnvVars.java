// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.remoting.VirtualChannel;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

public class EnvVars extends TreeMap<String, String> {
    public static final Map<String, String> masterEnvVars = null;

    public EnvVars() {
        throw new UnsupportedOperationException("signatures only");
    }

    public EnvVars(@NonNull Map<String, String> m) {
        throw new UnsupportedOperationException("signatures only");
    }

    public EnvVars(@NonNull EnvVars m) {
        throw new UnsupportedOperationException("signatures only");
    }

    public EnvVars(String... keyValuePairs) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void override(String key, String value) {
        throw new UnsupportedOperationException("signatures only");
    }

    public EnvVars overrideAll(Map<String, String> all) {
        throw new UnsupportedOperationException("signatures only");
    }

    public EnvVars overrideExpandingAll(@NonNull Map<String, String> all) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void resolve(Map<String, String> env) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String get(String key, String defaultValue) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String put(String key, String value) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void putIfNotNull(String key, String value) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void putAllNonNull(Map<String, String> map) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void addLine(String line) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String expand(String s) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static EnvVars createCookie() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static EnvVars getRemote(VirtualChannel channel) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }
}
