package io.jenkins.plugins.batchrelease.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

@DisplayName("Against the jars of a real Jenkins")
class LinkAcceptance {
    private static final Path TARGET = Path.of(System.getProperty("build.directory", "target"));
    private static final Path SIGNATURES = Path.of("src/jenkins-api/java");

    private static Jars jenkins;
    private static Jars ours;

    @BeforeAll
    static void open() {
        String where = System.getProperty("jenkins.jars", "");
        assumeTrue(
                !where.isBlank(),
                "-Djenkins.jars=... names no jars: a directory, a war, or a file that lists jars, wars and plugins");
        jenkins = Jars.at(Path.of(where));
        ours = Jars.at(TARGET.resolve("batch-release.hpi"));
    }

    @AfterAll
    static void close() throws IOException {
        if (jenkins != null) {
            jenkins.close();
            ours.close();
        }
    }

    @Test
    @DisplayName(
            "every class, field and method that the plugin refers to is there, and is what the plugin takes it for")
    void references() {
        // Signatures are on the class path of this test; they must not stand in for what Jenkins lacks.
        Types types = new Types(name -> ours.bytes(name)
                .or(() -> jenkins.bytes(name))
                .or(() -> isSignature(name) ? Optional.empty() : ofLibraries(name)));
        List<String> problems = new ArrayList<>();
        int count = 0;
        for (String name : ours.names()) {
            References references = new References(types, types.find(name).orElseThrow());
            problems.addAll(references.problems());
            count += references.count();
        }
        assertThat(count).as("references that were looked at").isGreaterThan(10_000);
        assertThat(problems).as("references to " + jenkins).isEmpty();
    }

    @Test
    @DisplayName("the signatures in src/jenkins-api are true")
    void signatures() throws IOException {
        Types real = new Types(
                name -> jenkins.bytes(name).or(() -> isSignature(name) ? Optional.empty() : ofLibraries(name)));
        List<String> differences = new ArrayList<>();
        List<ClassNode> written = compiledSignatures();
        written.forEach(signature -> differences.addAll(new Signature(signature, real).differences()));
        assertThat(written).hasSizeGreaterThan(200);
        assertThat(differences).as("signatures beside " + jenkins).isEmpty();
    }

    /** What a plugin brings along that is on Central, and was taken from there to compile with. */
    private static Optional<byte[]> ofLibraries(String name) {
        return Types.of(LinkAcceptance.class.getClassLoader()).apply(name);
    }

    private static boolean isSignature(String name) {
        String outer = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
        return Files.exists(SIGNATURES.resolve(outer + ".java"));
    }

    private static List<ClassNode> compiledSignatures() throws IOException {
        Path classes = TARGET.resolve("classes");
        try (Stream<Path> files = Files.walk(classes)) {
            List<ClassNode> nodes = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                if (isSignature(name.substring(0, name.length() - ".class".length()))) {
                    ClassNode node = new ClassNode();
                    new ClassReader(Files.readAllBytes(file)).accept(node, ClassReader.SKIP_CODE);
                    nodes.add(node);
                }
            }
            return nodes;
        }
    }
}
