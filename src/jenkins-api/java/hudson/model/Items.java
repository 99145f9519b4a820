// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.DescriptorExtensionList;
import hudson.XmlFile;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.core.Authentication;

public class Items {
    public static final Comparator<Item> BY_NAME = null;
    public static final Comparator<Item> BY_FULL_NAME = null;

    public static <V, T extends Throwable> V whileUpdatingByXml(hudson.remoting.Callable<V, T> callable) throws T {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean currentlyUpdatingByXml() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static DescriptorExtensionList<TopLevelItem, TopLevelItemDescriptor> all() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static List<TopLevelItemDescriptor> all(ItemGroup c) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static List<TopLevelItemDescriptor> all2(Authentication a, ItemGroup c) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String toNameList(Collection<? extends Item> items) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T extends Item> List<T> fromNameList(
            ItemGroup context, @NonNull String list, @NonNull Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String getCanonicalName(ItemGroup context, String path) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String computeRelativeNamesAfterRenaming(
            String oldFullName, String newFullName, String relativeNames, ItemGroup context) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static Item load(ItemGroup parent, File dir) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public static XmlFile getConfigFile(File dir) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static XmlFile getConfigFile(Item item) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T extends Item> List<T> getAllItems(ItemGroup root, Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T extends Item> List<T> getAllItems(ItemGroup root, Class<T> type, Predicate<T> pred) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T extends Item> Iterable<T> allItems(ItemGroup root, Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T extends Item> Iterable<T> allItems(ItemGroup root, Class<T> type, Predicate<T> pred) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T extends Item> Iterable<T> allItems2(Authentication authentication, ItemGroup root, Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T extends Item> Iterable<T> allItems2(
            Authentication authentication, ItemGroup root, Class<T> type, Predicate<T> pred) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static <T extends Item> T findNearest(Class<T> type, String name, ItemGroup context) {
        throw new UnsupportedOperationException("signatures only");
    }
}
