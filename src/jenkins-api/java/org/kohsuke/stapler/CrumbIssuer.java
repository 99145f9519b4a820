// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler;

public abstract class CrumbIssuer {
    public static final CrumbIssuer DEFAULT = null;

    public String issueCrumb(StaplerRequest2 request) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final String issueCrumb() {
        throw new UnsupportedOperationException("signatures only");
    }

    public HttpResponse doCrumb() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void validateCrumb(StaplerRequest2 request, String submittedCrumb) {
        throw new UnsupportedOperationException("signatures only");
    }
}
