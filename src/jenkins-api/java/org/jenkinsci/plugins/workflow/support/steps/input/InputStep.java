// Signatures of pipeline-input-step 534.v352f0a_e98918; compile-only, never packed.
package org.jenkinsci.plugins.workflow.support.steps.input;

import hudson.model.ParameterDefinition;
import hudson.model.ParameterDefinition.ParameterDescriptor;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenkinsci.plugins.structs.describable.CustomDescribableModel;
import org.jenkinsci.plugins.structs.describable.UninstantiatedDescribable;
import org.jenkinsci.plugins.workflow.steps.AbstractStepImpl;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

public class InputStep extends AbstractStepImpl implements Serializable {
    public InputStep(String message) {
        super(false);
        throw new UnsupportedOperationException("signatures only");
    }

    public void setId(String id) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getId() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getSubmitter() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setSubmitter(String submitter) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getSubmitterParameter() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setSubmitterParameter(String submitterParameter) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getCancel() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setCancel(String cancel) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getOk() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setOk(String ok) {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<ParameterDefinition> getParameters() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setParameters(List<ParameterDefinition> parameters) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getMessage() {
        throw new UnsupportedOperationException("signatures only");
    }

    public StepExecution start(StepContext context) throws Exception {
        throw new UnsupportedOperationException("signatures only");
    }

    public DescriptorImpl getDescriptor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static class DescriptorImpl extends StepDescriptor implements CustomDescribableModel {
        public String getFunctionName() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getDisplayName() {
            throw new UnsupportedOperationException("signatures only");
        }

        public Set<? extends Class<?>> getRequiredContext() {
            throw new UnsupportedOperationException("signatures only");
        }

        public Map<String, Object> customInstantiate(Map<String, Object> map) {
            throw new UnsupportedOperationException("signatures only");
        }

        public UninstantiatedDescribable customUninstantiate(UninstantiatedDescribable step) {
            throw new UnsupportedOperationException("signatures only");
        }

        public List<ParameterDescriptor> getParametersDescriptors() {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
