package io.jenkins.plugins.batchrelease.jenkins.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which jobs are meant, by full name: {@code *} stands for anything within one folder's or job's name, {@code **} for any
 * number of folders. {@code shop/**} is everything below the folder {@code shop}.
 */
public final class JobPattern {
    private static final String ANY_FOLDERS = "**";
    /** No name of a job holds a slash, so this is no name's. */
    private static final String ANY_FOLDERS_EXPRESSION = "/";

    private final String text;
    private final List<Pattern> names;

    private JobPattern(String text, List<Pattern> names) {
        this.text = text;
        this.names = names;
    }

    /**
     * @throws IllegalArgumentException if a name is missing between, before or after slashes, or {@code **} stands beside
     *     something else
     */
    public static JobPattern parse(String text) {
        List<Pattern> names = new ArrayList<>();
        for (String name : text.split("/", -1)) {
            if (name.isBlank()) {
                throw new IllegalArgumentException(Messages.JobPattern_nameMissing(text));
            }
            if (name.contains(ANY_FOLDERS) && !name.equals(ANY_FOLDERS)) {
                throw new IllegalArgumentException(Messages.JobPattern_stars(text));
            }
            names.add(Pattern.compile(expression(name), Pattern.DOTALL));
        }
        return new JobPattern(text, names);
    }

    private static String expression(String name) {
        return name.equals(ANY_FOLDERS)
                ? ANY_FOLDERS_EXPRESSION
                : Stream.of(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    /** @param fullName of a job: its folders and its name, with slashes between */
    public boolean matches(String fullName) {
        String[] parts = fullName.split("/", -1);
        // Whether what is left of the name, from each of its parts on, fits what is left of the pattern: from the end,
        // so
        // that no way is tried twice.
        boolean[] fits = new boolean[parts.length + 1];
        fits[parts.length] = true;
        for (int i = names.size() - 1; i >= 0; i--) {
            fits = names.get(i).pattern().equals(ANY_FOLDERS_EXPRESSION)
                    ? afterFolders(fits, i == names.size() - 1)
                    : afterName(names.get(i), parts, fits);
        }
        return fits[0];
    }

    /** @param last whether the stars stand for the job's own name, too: a folder alone is no job */
    private static boolean[] afterFolders(boolean[] fits, boolean last) {
        boolean[] before = new boolean[fits.length];
        boolean any = false;
        for (int part = fits.length - 1; part >= 0; part--) {
            before[part] = last ? any : any || fits[part];
            any |= fits[part];
        }
        return before;
    }

    private static boolean[] afterName(Pattern name, String[] parts, boolean[] fits) {
        boolean[] before = new boolean[fits.length];
        for (int part = 0; part < parts.length; part++) {
            before[part] = fits[part + 1] && name.matcher(parts[part]).matches();
        }
        return before;
    }

    @Override
    public String toString() {
        return text;
    }
}
