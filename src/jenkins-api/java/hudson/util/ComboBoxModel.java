// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.util;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

public class ComboBoxModel extends ArrayList<String> implements HttpResponse {
    public ComboBoxModel(int initialCapacity) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ComboBoxModel() {
        throw new UnsupportedOperationException("signatures only");
    }

    public ComboBoxModel(Collection<? extends String> c) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ComboBoxModel(String... values) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void generateResponse(StaplerRequest2 req, StaplerResponse2 rsp, Object node)
            throws IOException, ServletException {
        throw new UnsupportedOperationException("signatures only");
    }
}
