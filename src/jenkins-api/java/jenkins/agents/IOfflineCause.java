// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.agents;

import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.Date;

public interface IOfflineCause {
    @NonNull
    default String getComputerIcon() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    default String getComputerIconAltText() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    default String getIcon() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    default String getReason() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    default String getMessage() {
        throw new UnsupportedOperationException("signatures only");
    }

    default String getStatusClass() {
        throw new UnsupportedOperationException("signatures only");
    }

    long getTimestamp();

    @NonNull
    default Date getTime() {
        throw new UnsupportedOperationException("signatures only");
    }
}
