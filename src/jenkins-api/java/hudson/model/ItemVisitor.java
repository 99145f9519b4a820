// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

public abstract class ItemVisitor {
    public void onItemGroup(ItemGroup<?> group) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onItem(Item i) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final void walk() {
        throw new UnsupportedOperationException("signatures only");
    }
}
