package io.jenkins.plugins.batchrelease.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was packed, looked at from outside. */
class PackagingIT {
    private static final Path TARGET = Path.of(System.getProperty("build.directory", "target"));
    private static final Path HPI = TARGET.resolve("batch-release.hpi");
    private static final Path CLI = TARGET.resolve("batch-release-cli.jar");
    private static final String OURS = "io/jenkins/plugins/batchrelease/";

    @Test
    void noSignatureIsPackedAnywhere() throws IOException {
        List<String> signatures = signatures();
        assertThat(signatures).hasSizeGreaterThan(100);
        assertThat(innerJar()).doesNotContainAnyElementsOf(signatures);
        assertThat(entries(CLI)).doesNotContainAnyElementsOf(signatures);
        assertThat(entries(HPI)).noneMatch(name -> name.endsWith(".class"));
    }

    @Test
    void theHpiHoldsOurClassesAloneAndNoLibrary() throws IOException {
        assertThat(innerJar())
                .filteredOn(name -> name.endsWith(".class"))
                .allMatch(name -> name.startsWith(OURS))
                .noneMatch(name -> name.startsWith(OURS + "cli/") || name.startsWith(OURS + "embedded/"))
                .contains(OURS + "service/ReleaseService.class", OURS + "jenkins/step/BatchReleaseStep.class");
        assertThat(entries(HPI))
                .filteredOn(name -> name.endsWith(".jar"))
                .containsExactly("WEB-INF/lib/batch-release.jar");
        assertThat(entries(HPI)).contains("js/release-page.js", "css/release-page.css");
        assertThat(innerJar())
                .contains(
                        "index.jelly",
                        "META-INF/annotations/hudson.Extension",
                        "META-INF/services/annotations/org.jenkinsci.Symbol");
    }

    @Test
    void bothManifestsNameThePlugin() throws IOException {
        Manifest outer;
        try (JarFile hpi = new JarFile(HPI.toFile())) {
            outer = hpi.getManifest();
        }
        Manifest inner = innerManifest();
        for (Manifest manifest : List.of(outer, inner)) {
            assertThat(manifest.getMainAttributes().getValue("Short-Name")).isEqualTo("batch-release");
            assertThat(manifest.getMainAttributes().getValue("Plugin-Version")).matches("[0-9.]+");
            assertThat(manifest.getMainAttributes().getValue("Jenkins-Version")).isEqualTo("2.516.1");
            assertThat(manifest.getMainAttributes().getValue("Plugin-Dependencies"))
                    .contains("kubernetes-client-api:", "workflow-step-api:", "pipeline-input-step:");
        }
    }

    @Test
    void everySymbolListedIsAClassThatIsThere() throws IOException {
        try (JarFile hpi = new JarFile(HPI.toFile());
                JarInputStream inner = inner(hpi)) {
            String symbols = "";
            for (JarEntry entry = inner.getNextJarEntry(); entry != null; entry = inner.getNextJarEntry()) {
                if (entry.getName().equals("META-INF/services/annotations/org.jenkinsci.Symbol")) {
                    symbols = new String(inner.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            List<String> classes = symbols.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.strip().replace('.', '/') + ".class")
                    .toList();
            assertThat(classes).isNotEmpty();
            assertThat(innerJar()).containsAll(classes);
        }
    }

    @Test
    void theCommandLineRunsFromItsJar() throws IOException, InterruptedException {
        assertThat(run("plan", "--kind", "StatefulSet", "--replicas", "3", "--batches", "2", "-o", "json"))
                .isEqualToIgnoringWhitespace(
                        "{\"kind\":\"StatefulSet\",\"replicas\":3,\"batches\":[{\"number\":1,\"target\":1,\"step\":1,\"partition\":2},"
                                + "{\"number\":2,\"target\":3,\"step\":2,\"partition\":0}]}");
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", CLI.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return out;
    }

    private static List<String> signatures() throws IOException {
        Path root = Path.of("src/jenkins-api/java");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()) + ".class")
                    .toList();
        }
    }

    private static TreeSet<String> entries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            TreeSet<String> names = new TreeSet<>();
            file.stream().map(JarEntry::getName).forEach(names::add);
            return names;
        }
    }

    private static TreeSet<String> innerJar() throws IOException {
        try (JarFile hpi = new JarFile(HPI.toFile());
                JarInputStream inner = inner(hpi)) {
            TreeSet<String> names = new TreeSet<>();
            for (JarEntry entry = inner.getNextJarEntry(); entry != null; entry = inner.getNextJarEntry()) {
                names.add(entry.getName());
            }
            return names;
        }
    }

    private static Manifest innerManifest() throws IOException {
        try (JarFile hpi = new JarFile(HPI.toFile());
                JarInputStream inner = inner(hpi)) {
            return inner.getManifest();
        }
    }

    private static JarInputStream inner(JarFile hpi) throws IOException {
        try (InputStream jar = hpi.getInputStream(hpi.getEntry("WEB-INF/lib/batch-release.jar"))) {
            return new JarInputStream(new ByteArrayInputStream(jar.readAllBytes()));
        }
    }
}
