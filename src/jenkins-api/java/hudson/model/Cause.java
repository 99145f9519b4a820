// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.List;

public abstract class Cause {
    public abstract String getShortDescription();

    public void onAddedTo(@NonNull Run build) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onLoad(@NonNull Run<?, ?> build) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void print(TaskListener listener) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static class UpstreamCause extends Cause {
        public UpstreamCause(Run<?, ?> up) {
            throw new UnsupportedOperationException("signatures only");
        }

        public void onLoad(@NonNull Job<?, ?> _job, int _buildNumber) {
            throw new UnsupportedOperationException("signatures only");
        }

        public boolean pointsTo(Job<?, ?> j) {
            throw new UnsupportedOperationException("signatures only");
        }

        public boolean pointsTo(Run<?, ?> r) {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getUpstreamProject() {
            throw new UnsupportedOperationException("signatures only");
        }

        public int getUpstreamBuild() {
            throw new UnsupportedOperationException("signatures only");
        }

        @CheckForNull
        public Run<?, ?> getUpstreamRun() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getUpstreamUrl() {
            throw new UnsupportedOperationException("signatures only");
        }

        public List<Cause> getUpstreamCauses() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getShortDescription() {
            throw new UnsupportedOperationException("signatures only");
        }

        public void print(TaskListener listener) {
            throw new UnsupportedOperationException("signatures only");
        }

        public static class DeeplyNestedUpstreamCause extends Cause {
            public String getShortDescription() {
                throw new UnsupportedOperationException("signatures only");
            }

            public void onLoad(@NonNull Job<?, ?> _job, int _buildNumber) {
                throw new UnsupportedOperationException("signatures only");
            }
        }
    }

    public static class UserIdCause extends Cause {
        public UserIdCause() {
            throw new UnsupportedOperationException("signatures only");
        }

        public UserIdCause(@CheckForNull String userId) {
            throw new UnsupportedOperationException("signatures only");
        }

        @CheckForNull
        public String getUserId() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getUserName() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getShortDescription() {
            throw new UnsupportedOperationException("signatures only");
        }

        public void print(TaskListener listener) {
            throw new UnsupportedOperationException("signatures only");
        }
    }

    public static class RemoteCause extends Cause {
        public RemoteCause(String host, String note) {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getShortDescription() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getAddr() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getNote() {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
