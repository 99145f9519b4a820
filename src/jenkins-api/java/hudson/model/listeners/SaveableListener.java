// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model.listeners;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.XmlFile;
import hudson.model.Saveable;

public abstract class SaveableListener implements ExtensionPoint {
    public void onChange(Saveable o, XmlFile file) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onDeleted(Saveable o, XmlFile file) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void unregister() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void fireOnChange(Saveable o, XmlFile file) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void fireOnDeleted(Saveable o, XmlFile file) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static ExtensionList<SaveableListener> all() {
        throw new UnsupportedOperationException("signatures only");
    }
}
