package io.jenkins.plugins.batchrelease.jenkins.gate;

import com.google.common.util.concurrent.ListenableFuture;
import hudson.model.Result;
import java.io.IOException;
import org.jenkinsci.plugins.workflow.steps.BodyInvoker;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** The context that the inner input gets: everything is the gate's own, but its end comes to the gate first. */
final class PromptContext extends StepContext {
    private static final long serialVersionUID = 1;

    /** Where the inner input's end goes. */
    interface Owner {
        /** On the request thread of the person who pressed the button, with that person's identity. */
        void proceeded(Object value);

        /** On any thread, possibly the pipeline's own. */
        void stopped(Throwable cause);
    }

    private final StepContext real;
    private final transient Owner owner;

    PromptContext(StepContext real, Owner owner) {
        this.real = real;
        this.owner = owner;
    }

    @Override
    public void onSuccess(Object result) {
        owner.proceeded(result);
    }

    @Override
    public void onFailure(Throwable cause) {
        owner.stopped(cause);
    }

    @Override
    public <T> T get(Class<T> key) throws IOException, InterruptedException {
        return real.get(key);
    }

    @Override
    public boolean isReady() {
        return real.isReady();
    }

    @Override
    public ListenableFuture<Void> saveState() {
        return real.saveState();
    }

    @Override
    public void setResult(Result result) {
        real.setResult(result);
    }

    @Override
    public BodyInvoker newBodyInvoker() {
        return real.newBodyInvoker();
    }

    @Override
    public boolean hasBody() {
        return real.hasBody();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PromptContext that && real.equals(that.real);
    }

    @Override
    public int hashCode() {
        return real.hashCode();
    }
}
