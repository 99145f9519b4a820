package io.jenkins.plugins.batchrelease.linkage;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Classes of many jars, by internal name. Of two with the same name the first counts. */
final class Jars implements AutoCloseable {
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(war|hpi|jpi)");
    private static final String CLASS = ".class";

    private final Map<String, JarFile> byClass = new HashMap<>();
    private final List<JarFile> open = new ArrayList<>();
    private final Path where;

    private Jars(Path where) {
        this.where = where;
    }

    /**
     * @param where a jar; a war, hpi or jpi with jars inside; a directory with any of these; or a file that lists them,
     *     one a line or with the system's separator between
     */
    static Jars at(Path where) {
        Jars jars = new Jars(where);
        try {
            jars.addAll(where);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(where + " cannot be read as jars", unreadable);
        }
        return jars;
    }

    private void addAll(Path where) throws IOException {
        if (Files.isDirectory(where)) {
            try (Stream<Path> files = Files.walk(where)) {
                for (Path file : files.filter(Jars::isArchiveOrJar).sorted().toList()) {
                    addAll(file);
                }
            }
        } else if (ARCHIVE.matcher(where.toString()).matches()) {
            addInner(where);
        } else if (where.toString().endsWith(".jar")) {
            add(where);
        } else {
            for (String listed : Files.readString(where).split("[\\n" + File.pathSeparator + "]")) {
                if (!listed.isBlank()) {
                    addAll(Path.of(listed.strip()));
                }
            }
        }
    }

    private static boolean isArchiveOrJar(Path file) {
        return Files.isRegularFile(file)
                && (ARCHIVE.matcher(file.toString()).matches()
                        || file.toString().endsWith(".jar"));
    }

    private void addInner(Path archive) throws IOException {
        try (JarFile outer = new JarFile(archive.toFile())) {
            for (JarEntry entry : outer.stream()
                    .filter(inside -> inside.getName().startsWith("WEB-INF/lib/"))
                    .filter(inside -> inside.getName().endsWith(".jar"))
                    .toList()) {
                Path copy = Files.createTempFile("inner", ".jar");
                copy.toFile().deleteOnExit();
                try (InputStream inside = outer.getInputStream(entry)) {
                    Files.copy(inside, copy, StandardCopyOption.REPLACE_EXISTING);
                }
                add(copy);
            }
        }
    }

    private void add(Path jar) throws IOException {
        JarFile file = new JarFile(jar.toFile());
        open.add(file);
        file.stream()
                .map(JarEntry::getName)
                .filter(name -> name.endsWith(CLASS))
                .forEach(name -> byClass.putIfAbsent(name.substring(0, name.length() - CLASS.length()), file));
    }

    List<String> names() {
        return byClass.keySet().stream().sorted().toList();
    }

    Optional<byte[]> bytes(String internalName) {
        JarFile jar = byClass.get(internalName);
        if (jar == null) {
            return Optional.empty();
        }
        try (InputStream content = jar.getInputStream(jar.getEntry(internalName + CLASS))) {
            return Optional.of(content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(internalName + " in " + jar.getName(), unreadable);
        }
    }

    @Override
    public String toString() {
        return byClass.size() + " classes of " + open.size() + " jars at " + where;
    }

    @Override
    public void close() throws IOException {
        for (JarFile jar : open) {
            jar.close();
        }
    }
}
