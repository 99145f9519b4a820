// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.util;

import hudson.model.Job;
import hudson.model.Node;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.View;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Predicate;

public class RunList<R extends Run> extends AbstractList<R> {
    public RunList() {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunList(Job j) {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunList(View view) {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunList(Collection<? extends Job> jobs) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <J extends Job<J, R>, R extends Run<J, R>> RunList<R> fromJobs(Iterable<? extends J> jobs) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Iterator<R> iterator() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<R> subList(int fromIndex, int toIndex) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Spliterator<R> spliterator() {
        throw new UnsupportedOperationException("signatures only");
    }

    public int indexOf(Object o) {
        throw new UnsupportedOperationException("signatures only");
    }

    public int lastIndexOf(Object o) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isEmpty() {
        throw new UnsupportedOperationException("signatures only");
    }

    public R getLastBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <R extends Run> RunList<R> fromRuns(Collection<? extends R> runs) {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunList<R> filter(Predicate<R> predicate) {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunList<R> limit(int n) {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunList<R> failureOnly() {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunList<R> overThresholdOnly(Result threshold) {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunList<R> completedOnly() {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunList<R> node(Node node) {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunList<R> regressionOnly() {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunList<R> byTimestamp(long start, long end) {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunList<R> newBuilds() {
        throw new UnsupportedOperationException("signatures only");
    }

    @Deprecated
    public int size() {
        throw new UnsupportedOperationException("signatures only");
    }

    @Deprecated
    public R get(int index) {
        throw new UnsupportedOperationException("signatures only");
    }

    @Deprecated
    public R getFirstBuild() {
        throw new UnsupportedOperationException("signatures only");
    }
}
