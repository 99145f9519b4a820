// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

public class Util {
    public static final DateTimeFormatter XS_DATETIME_FORMATTER2 = null;

    @Nullable
    public static String replaceMacro(@CheckForNull String s, @NonNull Map<String, String> properties) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean isRelativePath(String path) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static String[] tokenize(@NonNull String s, @CheckForNull String delimiter) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static String[] tokenize(@NonNull String s) {
        throw new UnsupportedOperationException("signatures only");
    }

    @Nullable
    public static String ensureEndsWith(@CheckForNull String subject, @CheckForNull String suffix) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static String getDigestOf(@NonNull InputStream source) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static String getDigestOf(@NonNull String text) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static String getDigestOf(@NonNull File file) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static String toHexString(@NonNull byte[] data, int start, int len) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static String toHexString(@NonNull byte[] bytes) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static byte[] fromHexString(@NonNull String data) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static String getTimeSpanString(long duration) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static <T> List<T> createSubList(@NonNull Collection<?> source, @NonNull Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static String encode(@NonNull String s) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static String rawEncode(@NonNull String s) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static String fullEncode(@NonNull String s) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String singleQuote(String s) {
        throw new UnsupportedOperationException("signatures only");
    }

    @Nullable
    public static String escape(@CheckForNull String text) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static String xmlEscape(@NonNull String text) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static String fixNull(@CheckForNull String s) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static <T> T fixNull(@CheckForNull T s, @NonNull T defaultValue) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static <T> List<T> fixNull(@CheckForNull List<T> l) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static <T> Set<T> fixNull(@CheckForNull Set<T> l) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static <T> Collection<T> fixNull(@CheckForNull Collection<T> l) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static <T> Iterable<T> fixNull(@CheckForNull Iterable<T> l) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static String fixEmpty(@CheckForNull String s) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static String fixEmptyAndTrim(@CheckForNull String s) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static Number tryParseNumber(@CheckForNull String numberStr, @CheckForNull Number defaultNumber) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean isOverridden(
            @NonNull Class<?> base, @NonNull Class<?> derived, @NonNull String methodName, @NonNull Class<?>... types) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T> T ifOverridden(
            Supplier<T> supplier,
            @NonNull Class<?> base,
            @NonNull Class<?> derived,
            @NonNull String methodName,
            @NonNull Class<?>... types) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static File changeExtension(@NonNull File dst, @NonNull String ext) {
        throw new UnsupportedOperationException("signatures only");
    }

    @Nullable
    public static String intern(@CheckForNull String s) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean isSafeToRedirectTo(@NonNull String uri) {
        throw new UnsupportedOperationException("signatures only");
    }
}
