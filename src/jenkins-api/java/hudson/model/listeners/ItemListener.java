// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model.listeners;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Failure;
import hudson.model.Item;
import hudson.model.ItemGroup;

public class ItemListener implements ExtensionPoint {
    public void onCreated(Item item) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onCheckCopy(Item src, ItemGroup parent) throws Failure {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onCopied(Item src, Item item) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onLoaded() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onCheckDelete(Item item) throws Failure, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onDeleted(Item item) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onRenamed(Item item, String oldName, String newName) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onLocationChanged(Item item, String oldFullName, String newFullName) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onUpdated(Item item) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onBeforeShutdown() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static ExtensionList<ItemListener> all() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void fireOnCopied(Item src, Item result) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void checkBeforeCopy(Item src, ItemGroup parent) throws Failure {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void fireOnCreated(Item item) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void fireOnUpdated(Item item) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void fireOnDeleted(Item item) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void fireLocationChange(Item rootItem, String oldFullName) {
        throw new UnsupportedOperationException("signatures only");
    }
}
