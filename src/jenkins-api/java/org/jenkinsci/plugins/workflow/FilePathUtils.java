// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.FilePath;

public class FilePathUtils {
    private FilePathUtils() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static String getNodeNameOrNull(@NonNull FilePath f) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static String getNodeName(@NonNull FilePath f) throws IllegalStateException {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static FilePath find(@NonNull String node, @NonNull String path) {
        throw new UnsupportedOperationException("signatures only");
    }
}
