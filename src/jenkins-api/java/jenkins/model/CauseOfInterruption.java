// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.TaskListener;
import hudson.model.User;
import java.io.Serializable;

public abstract class CauseOfInterruption implements Serializable {
    public abstract String getShortDescription();

    public void print(TaskListener listener) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static final class UserInterruption extends CauseOfInterruption {
        public UserInterruption(@NonNull User user) {
            throw new UnsupportedOperationException("signatures only");
        }

        public UserInterruption(@NonNull String userId) {
            throw new UnsupportedOperationException("signatures only");
        }

        @NonNull
        public String getUserId() {
            throw new UnsupportedOperationException("signatures only");
        }

        @NonNull
        public User getUser() {
            throw new UnsupportedOperationException("signatures only");
        }

        @CheckForNull
        public User getUserOrNull() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getShortDescription() {
            throw new UnsupportedOperationException("signatures only");
        }

        public void print(TaskListener listener) {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
