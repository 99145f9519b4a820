// Signatures of pipeline-input-step 534.v352f0a_e98918; compile-only, never packed.
package org.jenkinsci.plugins.workflow.support.steps.input;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Run;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import jenkins.model.RunAction2;

public class InputAction implements RunAction2 {
    public void onAttached(Run<?, ?> r) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onLoad(Run<?, ?> r) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Run<?, ?> getRun() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getIconFileName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getUrlName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void add(@NonNull InputStepExecution step) throws IOException, InterruptedException, TimeoutException {
        throw new UnsupportedOperationException("signatures only");
    }

    public InputStepExecution getExecution(String id) throws InterruptedException, TimeoutException {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<InputStepExecution> getExecutions() throws InterruptedException, TimeoutException {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isWaitingForInput() throws InterruptedException, TimeoutException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void remove(InputStepExecution exec) throws IOException, InterruptedException, TimeoutException {
        throw new UnsupportedOperationException("signatures only");
    }

    public InputStepExecution getDynamic(String token) throws InterruptedException, TimeoutException {
        throw new UnsupportedOperationException("signatures only");
    }
}
