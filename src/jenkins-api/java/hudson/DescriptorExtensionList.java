// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Descriptor.FormException;
import java.util.List;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;

public class DescriptorExtensionList<T extends Describable<T>, D extends Descriptor<T>> extends ExtensionList<D> {
    protected DescriptorExtensionList(Jenkins jenkins, Class<T> describableType) {
        super((Jenkins) null, (Class) null);
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T extends Describable<T>, D extends Descriptor<T>>
            DescriptorExtensionList<T, D> createDescriptorList(Jenkins jenkins, Class<T> describableType) {
        throw new UnsupportedOperationException("signatures only");
    }

    public D find(Class<? extends T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public T newInstanceFromRadioList(JSONObject config) throws FormException {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public T newInstanceFromRadioList(@NonNull JSONObject parent, @NonNull String name) throws FormException {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public D findByName(String id) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean add(D d) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean remove(Object o) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected Object getLoadLock() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected List<ExtensionComponent<D>> load() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static Iterable<Descriptor> listLegacyInstances() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void clearLegacyInstances() {
        throw new UnsupportedOperationException("signatures only");
    }
}
