// Signatures of pipeline-input-step 534.v352f0a_e98918; compile-only, never packed.
package org.jenkinsci.plugins.workflow.support.steps.input;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.ModelObject;
import hudson.model.Run;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.jenkinsci.plugins.workflow.steps.AbstractStepExecutionImpl;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;

public class InputStepExecution extends AbstractStepExecutionImpl implements ModelObject {
    private InputStepExecution() {
        super(null);
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean start() throws Exception {
        throw new UnsupportedOperationException("signatures only");
    }

    public void stop(Throwable cause) throws Exception {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getId() {
        throw new UnsupportedOperationException("signatures only");
    }

    public InputStep getInput() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Run<?, ?> getRun() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isSettled() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public HttpResponse doSubmit(StaplerRequest2 request) throws IOException, ServletException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public HttpResponse doProceed(StaplerRequest2 request) throws IOException, ServletException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public HttpResponse proceed(@CheckForNull Map<String, Object> params) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public HttpResponse doProceedEmpty() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public HttpResponse doAbort() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void preSubmissionCheck() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }
}
