package io.jenkins.plugins.batchrelease.jenkins.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.build.KeptReleases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildFilesTest {
    private static final String KEEPS = "<flow-build>\n  <" + KeptReleases.class.getName() + "/>\n</flow-build>";

    @TempDir
    private Path builds;

    private void write(String name, String xml) throws IOException {
        Path directory = Files.createDirectory(builds.resolve(name));
        Files.write(directory.resolve("build.xml"), xml.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void findsTheBuildsThatKeepReleasesWithoutLoadingAny() throws IOException {
        write("1", "<flow-build/>");
        write("2", KEEPS);
        write("10", "<?xml version='1.1'?>\u00ff\u00fe not UTF-8\n" + KEEPS);
        write("lastStable", KEEPS);
        write(".3", KEEPS);
        write("999999999999", KEEPS);
        Files.createDirectory(builds.resolve("4"));
        Files.createFile(builds.resolve("5"));

        assertThat(new BuildFiles(builds).keepingReleases()).containsExactlyInAnyOrder(2, 10);
    }

    @Test
    void aJobThatNeverRanHasNone() {
        assertThat(new BuildFiles(builds.resolve("nothing")).keepingReleases()).isEmpty();
    }
}
