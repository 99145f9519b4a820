package io.jenkins.plugins.batchrelease.jenkins.overview;

import io.jenkins.plugins.batchrelease.jenkins.index.IndexEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The releases that one person sees in one place: what waits for them, what is open, what is over. Everything is counted
 * and offered after it is known that they may see it.
 */
@ExportedBean(defaultVisibility = 2)
public final class Overview {
    static final int PAGE_SIZE = 50;

    private final List<ListedRelease> visible;
    private final Filter filter;
    private final int page;

    /** @param page of what is over, from 1 */
    private Overview(List<ListedRelease> visible, Filter filter, int page) {
        this.visible = visible;
        this.filter = filter;
        this.page = page;
    }

    /** @param scope full name of a folder or job; empty for all */
    static Overview of(List<IndexEntry> entries, String scope, Sight sight, Filter filter, int page) {
        return new Overview(visible(entries, scope, sight), filter, page);
    }

    /** Whether there is anything to see at all. */
    static boolean isEmpty(List<IndexEntry> entries, String scope, Sight sight) {
        return entries.stream()
                .noneMatch(entry -> entry.place().isWithin(scope)
                        && sight.urlOf(entry.place().job()).isPresent());
    }

    /** How many gates somebody may decide. */
    static int waiting(List<IndexEntry> entries, Sight sight) {
        List<IndexEntry> gates =
                entries.stream().filter(entry -> entry.gate().isPresent()).toList();
        return (int) visible(gates, "", sight).stream()
                .filter(ListedRelease::isWaitingForYou)
                .count();
    }

    private static List<ListedRelease> visible(List<IndexEntry> entries, String scope, Sight sight) {
        Map<String, ListedRelease> byRelease = new TreeMap<>();
        for (IndexEntry entry : entries) {
            if (entry.place().isWithin(scope)) {
                sight.urlOf(entry.place().job())
                        .map(url -> new ListedRelease(
                                entry, url, sight.mayApprove(entry), entry.isOpen() ? sight.impediment(entry) : ""))
                        .ifPresent(listed -> byRelease.merge(entry.releaseId(), listed, ListedRelease::nearer));
            }
        }
        List<ListedRelease> newestFirst = new ArrayList<>(byRelease.values());
        newestFirst.sort(Comparator.comparingLong(ListedRelease::getStartedAt).reversed());
        return newestFirst;
    }

    /** At a gate that the viewer may decide, the longest wait first. */
    @Exported
    public List<ListedRelease> getWaiting() {
        return matching().stream()
                .filter(ListedRelease::isWaitingForYou)
                .sorted(Comparator.comparingLong(ListedRelease::getSince))
                .toList();
    }

    /** Open, the newest first; those that wait for the viewer are among them. */
    @Exported
    public List<ListedRelease> getOpen() {
        return matching().stream().filter(ListedRelease::isOpen).toList();
    }

    /** Over, one page of them, the newest end first. */
    @Exported
    public List<ListedRelease> getHistory() {
        List<ListedRelease> over = over();
        int from = Math.min(over.size(), (getPage() - 1) * PAGE_SIZE);
        return over.subList(from, Math.min(over.size(), from + PAGE_SIZE));
    }

    /** How many are over. */
    @Exported
    public int getHistorySize() {
        return over().size();
    }

    @Exported
    public int getPage() {
        return Math.max(1, Math.min(page, getPages()));
    }

    @Exported
    public int getPages() {
        return Math.max(1, (over().size() + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** What was asked for and could not be understood. */
    @Exported
    public List<String> getProblems() {
        return filter.problems();
    }

    /** Whether there are releases, whatever is looked for. */
    public boolean isEmpty() {
        return visible.isEmpty();
    }

    public Collection<String> getNamespaces() {
        return choices(ListedRelease::getNamespace);
    }

    public Collection<String> getClusters() {
        return choices(ListedRelease::getCluster);
    }

    public Collection<String> getUsers() {
        return choices(ListedRelease::getStartedBy);
    }

    private SortedSet<String> choices(Function<ListedRelease, String> part) {
        SortedSet<String> choices = new TreeSet<>();
        visible.stream().map(part).filter(text -> !text.isEmpty()).forEach(choices::add);
        return choices;
    }

    private List<ListedRelease> matching() {
        return visible.stream().filter(listed -> filter.matches(listed.entry())).toList();
    }

    private List<ListedRelease> over() {
        return matching().stream()
                .filter(listed -> !listed.isOpen())
                .sorted(Comparator.comparingLong(ListedRelease::getSince).reversed())
                .toList();
    }
}
