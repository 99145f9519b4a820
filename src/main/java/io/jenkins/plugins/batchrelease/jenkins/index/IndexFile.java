package io.jenkins.plugins.batchrelease.jenkins.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the index on disk. All of it can be found again in the builds, so a file that cannot be read is no more than a loss of time. */
final class IndexFile {
    private static final Logger LOGGER = Logger.getLogger(IndexFile.class.getName());

    private final Path file;
    private final Xml xml;

    IndexFile(Path file, Xml xml) {
        this.file = file;
        this.xml = xml;
    }

    /** How objects become XML. */
    interface Xml {
        Object read(Path file) throws IOException;

        /** Replaces the file as a whole or not at all. */
        void write(Path file, Object content) throws IOException;
    }

    /** What was saved; empty if the builds have to be asked. */
    Optional<List<IndexEntry>> load() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (xml.read(file) instanceof SavedIndex saved && saved.isSound()) {
                return saved.isComplete() ? Optional.of(saved.entries()) : Optional.empty();
            }
            setAside("it is not an index of this version");
        } catch (IOException | RuntimeException broken) {
            setAside(broken.getMessage());
        }
        return Optional.empty();
    }

    void save(List<IndexEntry> entries, boolean complete) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        xml.write(file, new SavedIndex(entries, complete));
    }

    private void setAside(String why) {
        Path aside = file.resolveSibling(file.getFileName() + ".broken");
        LOGGER.log(
                Level.WARNING,
                "Cannot read the index of releases {0}: {1}. It is kept as {2} and made anew from the builds.",
                new Object[] {file, why, aside.getFileName()});
        try {
            Files.move(file, aside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException stays) {
            LOGGER.log(Level.WARNING, "Cannot rename " + file, stays);
        }
    }
}
