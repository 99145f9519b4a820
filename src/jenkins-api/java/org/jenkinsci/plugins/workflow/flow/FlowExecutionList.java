// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.flow;

import hudson.ExtensionPoint;
import java.util.Iterator;

public class FlowExecutionList implements Iterable<FlowExecution> {
    public static final String EXECUTIONS_SUSPENDED = "FlowExecutionList.EXECUTIONS_SUSPENDED";
    public static final String LIST_SAVED = "FlowExecutionList.LIST_SAVED";

    public FlowExecutionList() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Iterator<FlowExecution> iterator() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void register(FlowExecutionOwner self) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void unregister(FlowExecutionOwner self) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FlowExecutionList get() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isResumptionComplete() {
        throw new UnsupportedOperationException("signatures only");
    }

    public interface Storage extends ExtensionPoint {
        Iterator<FlowExecution> iterator();

        void register(FlowExecutionOwner owner);

        void unregister(FlowExecutionOwner owner);

        boolean contains(FlowExecutionOwner owner);

        void load();

        void resume();

        void shutDown() throws InterruptedException;
    }
}
