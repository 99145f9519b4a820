// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model.queue;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Queue;

public abstract class QueueListener implements ExtensionPoint {
    public void onEnterWaiting(Queue.WaitingItem wi) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onLeaveWaiting(Queue.WaitingItem wi) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onEnterBlocked(Queue.BlockedItem bi) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onLeaveBlocked(Queue.BlockedItem bi) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onEnterBuildable(Queue.BuildableItem bi) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onLeaveBuildable(Queue.BuildableItem bi) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onLeft(Queue.LeftItem li) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static ExtensionList<QueueListener> all() {
        throw new UnsupportedOperationException("signatures only");
    }
}
