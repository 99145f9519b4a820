// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;

public class ForwardToView extends RuntimeException implements HttpResponse {
    public ForwardToView(RequestDispatcher dispatcher) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ForwardToView(Object it, String view) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ForwardToView(Class c, String view) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ForwardToView with(String varName, Object value) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ForwardToView with(Map<String, ?> attributes) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ForwardToView optional() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void generateResponse(StaplerRequest2 req, StaplerResponse2 rsp, Object node)
            throws IOException, ServletException {
        throw new UnsupportedOperationException("signatures only");
    }
}
