// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.queue.CauseOfBlockage;
import hudson.model.queue.QueueTaskFuture;
import hudson.model.queue.ScheduleResult;
import hudson.model.queue.SubTask;
import java.util.Calendar;
import java.util.Collection;
import java.util.List;
import jenkins.console.WithConsoleUrl;
import jenkins.model.queue.AsynchronousExecution;
import jenkins.model.queue.QueueItem;
import org.springframework.security.core.Authentication;

public class Queue extends ResourceController implements Saveable {
    private Queue() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void load() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void save() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void clear() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public ScheduleResult schedule2(Task p, int quietPeriod, List<Action> actions) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public ScheduleResult schedule2(Task p, int quietPeriod, Action... actions) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public WaitingItem schedule(Task p, int quietPeriod) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public WaitingItem schedule(Task p, int quietPeriod, Action... actions) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean cancel(Task p) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean cancel(Item item) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isEmpty() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Item[] getItems() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<Item> getItems(Task t) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Item getItem(long id) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Item getItem(Task t) {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<BuildableItem> getBuildableItems() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<BuildableItem> getPendingItems() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Collection<LeftItem> getLeftItems() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean contains(Task t) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void withLock(Runnable runnable) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <V, T extends Throwable> V withLock(hudson.remoting.Callable<V, T> callable) throws T {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <V> V withLock(java.util.concurrent.Callable<V> callable) throws Exception {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean tryWithLock(Runnable runnable) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void maintain() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static Queue getInstance() {
        throw new UnsupportedOperationException("signatures only");
    }

    public interface TransientTask extends Task {}

    public interface FlyweightTask extends Task {}

    public interface NonBlockingTask extends Task {}

    public interface Task extends ModelObject, SubTask {
        @Deprecated
        default boolean isBuildBlocked() {
            throw new UnsupportedOperationException("signatures only");
        }

        @Deprecated
        default String getWhyBlocked() {
            throw new UnsupportedOperationException("signatures only");
        }

        @CheckForNull
        default CauseOfBlockage getCauseOfBlockage() {
            throw new UnsupportedOperationException("signatures only");
        }

        String getName();

        String getFullDisplayName();

        default String getAffinityKey() {
            throw new UnsupportedOperationException("signatures only");
        }

        default void checkAbortPermission() {
            throw new UnsupportedOperationException("signatures only");
        }

        String getUrl();

        default boolean isConcurrentBuild() {
            throw new UnsupportedOperationException("signatures only");
        }

        default Collection<? extends SubTask> getSubTasks() {
            throw new UnsupportedOperationException("signatures only");
        }

        @NonNull
        default Authentication getDefaultAuthentication2() {
            throw new UnsupportedOperationException("signatures only");
        }

        @NonNull
        default Authentication getDefaultAuthentication2(Queue.Item item) {
            throw new UnsupportedOperationException("signatures only");
        }
    }

    public interface Executable extends Runnable, WithConsoleUrl {
        @NonNull
        SubTask getParent();

        @CheckForNull
        default Executable getParentExecutable() {
            throw new UnsupportedOperationException("signatures only");
        }

        void run() throws AsynchronousExecution;

        default long getEstimatedDuration() {
            throw new UnsupportedOperationException("signatures only");
        }

        default String getConsoleUrl() {
            throw new UnsupportedOperationException("signatures only");
        }

        String toString();
    }

    public abstract static class Item extends Actionable implements QueueItem {
        @NonNull
        public final Task task;

        private Item() {
            throw new UnsupportedOperationException("signatures only");
        }

        public long getId() {
            throw new UnsupportedOperationException("signatures only");
        }

        @NonNull
        public Task getTask() {
            throw new UnsupportedOperationException("signatures only");
        }

        public boolean isBlocked() {
            throw new UnsupportedOperationException("signatures only");
        }

        public boolean isBuildable() {
            throw new UnsupportedOperationException("signatures only");
        }

        public boolean isStuck() {
            throw new UnsupportedOperationException("signatures only");
        }

        public long getInQueueSince() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getInQueueForString() {
            throw new UnsupportedOperationException("signatures only");
        }

        public QueueTaskFuture<Executable> getFuture() {
            throw new UnsupportedOperationException("signatures only");
        }

        public final List<Cause> getCauses() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getCausesDescription() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getUrl() {
            throw new UnsupportedOperationException("signatures only");
        }

        public final String getWhy() {
            throw new UnsupportedOperationException("signatures only");
        }

        public abstract CauseOfBlockage getCauseOfBlockage();

        public String getParams() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getSearchUrl() {
            throw new UnsupportedOperationException("signatures only");
        }

        @NonNull
        public Authentication authenticate2() {
            throw new UnsupportedOperationException("signatures only");
        }
    }

    public interface QueueAction extends Action {
        boolean shouldSchedule(List<Action> actions);
    }

    public abstract static class QueueDecisionHandler implements ExtensionPoint {
        public abstract boolean shouldSchedule(Task p, List<Action> actions);

        public static ExtensionList<QueueDecisionHandler> all() {
            throw new UnsupportedOperationException("signatures only");
        }
    }

    public static final class WaitingItem extends Item implements Comparable<WaitingItem> {
        public Calendar timestamp;

        public WaitingItem(Calendar timestamp, Task project, List<Action> actions) {
            throw new UnsupportedOperationException("signatures only");
        }

        public int compareTo(WaitingItem that) {
            throw new UnsupportedOperationException("signatures only");
        }

        public CauseOfBlockage getCauseOfBlockage() {
            throw new UnsupportedOperationException("signatures only");
        }
    }

    public abstract static class NotWaitingItem extends Item {
        public final long buildableStartMilliseconds;

        protected NotWaitingItem(WaitingItem wi) {
            throw new UnsupportedOperationException("signatures only");
        }

        protected NotWaitingItem(NotWaitingItem ni) {
            throw new UnsupportedOperationException("signatures only");
        }
    }

    public final class BlockedItem extends NotWaitingItem {
        private BlockedItem() {
            super((WaitingItem) null);
            throw new UnsupportedOperationException("signatures only");
        }

        public CauseOfBlockage getCauseOfBlockage() {
            throw new UnsupportedOperationException("signatures only");
        }
    }

    public static final class BuildableItem extends NotWaitingItem {
        public BuildableItem(WaitingItem wi) {
            super((WaitingItem) null);
            throw new UnsupportedOperationException("signatures only");
        }

        public BuildableItem(NotWaitingItem ni) {
            super((WaitingItem) null);
            throw new UnsupportedOperationException("signatures only");
        }

        public CauseOfBlockage getCauseOfBlockage() {
            throw new UnsupportedOperationException("signatures only");
        }

        public boolean isStuck() {
            throw new UnsupportedOperationException("signatures only");
        }

        public boolean isPending() {
            throw new UnsupportedOperationException("signatures only");
        }
    }

    public static final class LeftItem extends Item {
        public LeftItem(Item cancelled) {
            throw new UnsupportedOperationException("signatures only");
        }

        public CauseOfBlockage getCauseOfBlockage() {
            throw new UnsupportedOperationException("signatures only");
        }

        @CheckForNull
        public Executable getExecutable() {
            throw new UnsupportedOperationException("signatures only");
        }

        public boolean isCancelled() {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
