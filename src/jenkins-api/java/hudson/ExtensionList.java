// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jenkins.model.Jenkins;
import jenkins.util.io.OnMaster;

public class ExtensionList<T> extends AbstractList<T> implements OnMaster {
    @CheckForNull
    public final Jenkins jenkins;

    public final Class<T> extensionType;

    protected ExtensionList(Jenkins jenkins, Class<T> extensionType) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected ExtensionList(
            Jenkins jenkins, Class<T> extensionType, CopyOnWriteArrayList<ExtensionComponent<T>> legacyStore) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void addListener(@NonNull ExtensionListListener listener) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public <U extends T> U get(@NonNull Class<U> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public T get(int index) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public <U extends T> U getInstance(@NonNull Class<U> type) throws IllegalStateException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Iterator<T> iterator() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<ExtensionComponent<T>> getComponents() {
        throw new UnsupportedOperationException("signatures only");
    }

    public int size() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<T> reverseView() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean remove(Object o) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final T remove(int index) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean removeAll(Collection<?> c) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void add(int index, T element) {
        throw new UnsupportedOperationException("signatures only");
    }

    public T getDynamic(String className) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected Object getLoadLock() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected List<ExtensionComponent<T>> load() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected List<ExtensionComponent<T>> sort(List<ExtensionComponent<T>> r) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T> ExtensionList<T> create(Jenkins jenkins, Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static <T> ExtensionList<T> lookup(Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static <U> U lookupSingleton(Class<U> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static <U> U lookupFirst(Class<U> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void clearLegacyInstances() {
        throw new UnsupportedOperationException("signatures only");
    }
}
