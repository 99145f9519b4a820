// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Action;
import hudson.model.BuildableItem;
import hudson.model.Cause;
import hudson.model.Job;
import hudson.model.Queue;
import hudson.model.Run;
import hudson.model.queue.QueueTaskFuture;
import hudson.search.SearchIndexBuilder;
import hudson.triggers.Trigger;
import jakarta.servlet.ServletException;
import java.io.IOException;
import jenkins.triggers.TriggeredItem;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

public abstract class ParameterizedJobMixIn<
        JobT extends Job<JobT, RunT> & ParameterizedJobMixIn.ParameterizedJob<JobT, RunT> & Queue.Task,
        RunT extends Run<JobT, RunT> & Queue.Executable> {
    protected abstract JobT asJob();

    public final boolean scheduleBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final boolean scheduleBuild(Cause c) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final boolean scheduleBuild(int quietPeriod) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final boolean scheduleBuild(int quietPeriod, Cause c) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public final QueueTaskFuture<RunT> scheduleBuild2(int quietPeriod, Action... actions) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static Queue.Item scheduleBuild2(Job<?, ?> job, int quietPeriod, Action... actions) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final boolean isParameterized() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final void doCancelQueue(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException, ServletException {
        throw new UnsupportedOperationException("signatures only");
    }

    public final SearchIndexBuilder extendSearchIndex(SearchIndexBuilder sib) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final String getBuildNowText() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static <T extends Trigger<?>> T getTrigger(Job<?, ?> job, Class<T> clazz) {
        throw new UnsupportedOperationException("signatures only");
    }

    public interface ParameterizedJob<
                    JobT extends Job<JobT, RunT> & ParameterizedJobMixIn.ParameterizedJob<JobT, RunT> & Queue.Task,
                    RunT extends Run<JobT, RunT> & Queue.Executable>
            extends BuildableItem, TriggeredItem {
        default ParameterizedJobMixIn<JobT, RunT> getParameterizedJobMixIn() {
            throw new UnsupportedOperationException("signatures only");
        }

        default int getQuietPeriod() {
            throw new UnsupportedOperationException("signatures only");
        }

        default String getBuildNowText() {
            throw new UnsupportedOperationException("signatures only");
        }

        default boolean scheduleBuild(Cause c) {
            throw new UnsupportedOperationException("signatures only");
        }

        default boolean scheduleBuild(int quietPeriod, Cause c) {
            throw new UnsupportedOperationException("signatures only");
        }

        @CheckForNull
        default QueueTaskFuture<RunT> scheduleBuild2(int quietPeriod, Action... actions) {
            throw new UnsupportedOperationException("signatures only");
        }

        default void doCancelQueue(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException, ServletException {
            throw new UnsupportedOperationException("signatures only");
        }

        default void doPolling(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException, ServletException {
            throw new UnsupportedOperationException("signatures only");
        }

        default boolean isParameterized() {
            throw new UnsupportedOperationException("signatures only");
        }

        default boolean isDisabled() {
            throw new UnsupportedOperationException("signatures only");
        }

        default void setDisabled(boolean disabled) {
            throw new UnsupportedOperationException("signatures only");
        }

        default boolean supportsMakeDisabled() {
            throw new UnsupportedOperationException("signatures only");
        }

        default void makeDisabled(boolean b) throws IOException {
            throw new UnsupportedOperationException("signatures only");
        }

        default HttpResponse doDisable() throws IOException {
            throw new UnsupportedOperationException("signatures only");
        }

        default HttpResponse doEnable() throws IOException {
            throw new UnsupportedOperationException("signatures only");
        }

        default RunT createExecutable() throws IOException {
            throw new UnsupportedOperationException("signatures only");
        }

        default boolean isBuildable() {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
