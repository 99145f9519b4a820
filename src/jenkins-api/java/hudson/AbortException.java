// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

import java.io.IOException;

public class AbortException extends IOException {
    public AbortException() {
        throw new UnsupportedOperationException("signatures only");
    }

    public AbortException(String message) {
        throw new UnsupportedOperationException("signatures only");
    }
}
