// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.AbstractModelObject;
import java.util.Collection;
import java.util.List;
import jenkins.util.io.OnMaster;
import org.kohsuke.stapler.StaplerOverridable;
import org.kohsuke.stapler.StaplerProxy;

public abstract class PluginManager extends AbstractModelObject implements OnMaster, StaplerOverridable, StaplerProxy {
    public final ClassLoader uberClassLoader;

    private PluginManager() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<PluginWrapper> getPlugins() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<PluginWrapper> getPlugins(Class<? extends Plugin> pluginSuperclass) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public PluginWrapper getPlugin(String shortName) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public PluginWrapper getPlugin(Class<? extends Plugin> pluginClazz) {
        throw new UnsupportedOperationException("signatures only");
    }

    public PluginWrapper whichPlugin(Class c) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getSearchUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Collection<?> getOverrides() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object getTarget() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected abstract Collection<String> loadBundledPlugins() throws Exception;
}
