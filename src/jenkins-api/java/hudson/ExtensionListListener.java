// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

public abstract class ExtensionListListener {
    public abstract void onChange();
}
