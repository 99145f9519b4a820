// Signatures of workflow-support 976.vb_d9493c2eb_09; compile-only, never packed.
package org.jenkinsci.plugins.workflow.support.steps.input;

import hudson.console.ConsoleAnnotationDescriptor;
import hudson.console.HyperlinkNote;

public final class POSTHyperlinkNote extends HyperlinkNote {
    public POSTHyperlinkNote(String url, int length) {
        super(null, 0);
        throw new UnsupportedOperationException("signatures only");
    }

    public static String encodeTo(String url, String text) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected String extraAttributes() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static final class DescriptorImpl extends ConsoleAnnotationDescriptor {
        public String getDisplayName() {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
