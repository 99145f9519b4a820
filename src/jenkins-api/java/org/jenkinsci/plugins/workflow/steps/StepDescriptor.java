// Signatures of workflow-step-api 706.v518c5dcb_24c0; compile-only, never packed.
package org.jenkinsci.plugins.workflow.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import hudson.ExtensionList;
import hudson.model.Descriptor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

public abstract class StepDescriptor extends Descriptor<Step> {
    public abstract Set<? extends Class<?>> getRequiredContext();

    public Set<? extends Class<?>> getProvidedContext() {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract String getFunctionName();

    public boolean takesImplicitBlockArgument() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isAdvanced() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isMetaStep() {
        throw new UnsupportedOperationException("signatures only");
    }

    @Nullable
    public final Class<?> getMetaStepArgumentType() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final void checkContextAvailability(StepContext c)
            throws MissingContextVariableException, IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public static ExtensionList<StepDescriptor> all() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static Iterable<StepDescriptor> allMeta() {
        throw new UnsupportedOperationException("signatures only");
    }

    @Nullable
    public static StepDescriptor byFunctionName(String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static List<StepDescriptor> metaStepsOf(String symbol) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String argumentsToString(@NonNull Map<String, Object> namedArgs) {
        throw new UnsupportedOperationException("signatures only");
    }
}
