// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.util;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.logging.Level;

public class SystemProperties {
    private SystemProperties() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void allowOnAgent(String key) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static String getString(String key) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String getString(String key, @CheckForNull String def) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String getString(String key, @CheckForNull String def, Level logLevel) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean getBoolean(String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean getBoolean(String name, boolean def) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static Boolean optBoolean(String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static Duration getDuration(@NonNull String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static Duration getDuration(@NonNull String name, @CheckForNull ChronoUnit unit) {
        throw new UnsupportedOperationException("signatures only");
    }

    @Nullable
    public static Duration getDuration(@NonNull String name, @CheckForNull Duration defaultValue) {
        throw new UnsupportedOperationException("signatures only");
    }

    @Nullable
    public static Duration getDuration(
            @NonNull String name, @CheckForNull ChronoUnit unit, @CheckForNull Duration defaultValue) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static Integer getInteger(String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static Integer getInteger(String name, Integer def) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static Integer getInteger(String name, Integer def, Level logLevel) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static Long getLong(String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static Long getLong(String name, Long def) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static Long getLong(String name, Long def, Level logLevel) {
        throw new UnsupportedOperationException("signatures only");
    }
}
