package io.jenkins.plugins.batchrelease.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A running Jenkins, and a folder in it that is ours: credentials and jobs live there, and go with it. */
final class JenkinsUnderTest implements AutoCloseable {
    static final String CREDENTIALS = "acceptance-kubeconfig";
    private static final Duration START = Duration.ofMinutes(5);

    private final URI root = Settings.jenkins();
    private final Visitor admin = new Visitor(root, Settings.admin());
    private final String folder = "acceptance-" + UUID.randomUUID().toString().substring(0, 8);
    private final Set<String> plugins = new TreeSet<>();

    JenkinsUnderTest(String kubeconfig) {
        admin.json("pluginManager/api/json?depth=1&tree=plugins%5BshortName,active%5D")
                .path("plugins")
                .forEach(plugin -> {
                    if (plugin.path("active").asBoolean()) {
                        plugins.add(plugin.path("shortName").asText());
                    }
                });
        if (!plugins.contains("batch-release")) {
            throw new IllegalStateException(
                    root + " has no plugin batch-release. Install target/batch-release.hpi there");
        }
        requirePlugin("cloudbees-folder");
        admin.postXml("createItem?name=" + folder, Xml.folder()).ok();
        admin.postXml(
                        "job/" + folder + "/credentials/store/folder/domain/_/createCredentials",
                        Xml.secretFile(
                                CREDENTIALS,
                                Base64.getEncoder().encodeToString(kubeconfig.getBytes(StandardCharsets.UTF_8))))
                .ok();
    }

    URI root() {
        return root;
    }

    Visitor admin() {
        return admin;
    }

    /** The person who plays that part; the scenario is skipped if they do not get in. */
    Visitor as(String name) {
        Person person = Settings.person(name);
        Visitor visitor = new Visitor(root, person);
        assumeTrue(
                visitor.get("me/api/json").status() == 200,
                "-Dacceptance.users: Jenkins does not let " + person + " in with that password");
        return visitor;
    }

    void requirePlugin(String name) {
        assumeTrue(plugins.contains(name), "this Jenkins has no plugin " + name);
    }

    Job job(String name, String script, Map<String, String> parameters) {
        String unique = name + "-" + UUID.randomUUID().toString().substring(0, 4);
        admin.postXml("job/" + folder + "/createItem?name=" + unique, Xml.pipeline(script, parameters))
                .ok();
        return new Job(admin, folder, unique, !parameters.isEmpty());
    }

    /** A job whose Jenkinsfile is in a repository on this machine. */
    Job jobFrom(String name, Path repository) {
        String unique = name + "-" + UUID.randomUUID().toString().substring(0, 4);
        admin.postXml("job/" + folder + "/createItem?name=" + unique, Xml.fromGit(repository.toString()))
                .ok();
        return new Job(admin, folder, unique, false);
    }

    /** Repositories in the file system can be read until it is closed. */
    AutoCloseable localCheckouts() {
        String field = "hudson.plugins.git.GitSCM.ALLOW_LOCAL_CHECKOUT";
        String before = script("print " + field).strip();
        script(field + " = true");
        return () -> script(field + " = " + before);
    }

    /** What a Groovy script prints on the controller; the scenario is skipped where that is not allowed. */
    String script(String groovy) {
        Answer answer = admin.post("scriptText", Map.of("script", groovy));
        assumeTrue(answer.status() == 200, admin.who() + " may run no scripts (" + answer.status() + ")");
        return answer.body();
    }

    void kill() {
        killed(() -> {});
    }

    /** Something happens while it is away. */
    void killed(Runnable meanwhile) {
        // Both are asked for before anything is done.
        String start = Settings.start();
        Commands.run(Settings.kill());
        try {
            meanwhile.run();
        } finally {
            Commands.run(start);
        }
        awaitUp();
    }

    void restartGracefully() {
        String start = Settings.start();
        admin.post("exit", Map.of());
        await("Jenkins to end").atMost(START).until(() -> !answers());
        // It answers no more some time before its process is gone; a start command may stumble over that one.
        await(start).atMost(START).ignoreExceptions().until(() -> {
            Commands.run(start);
            return true;
        });
        awaitUp();
    }

    private void awaitUp() {
        await("Jenkins to be up")
                .atMost(START)
                .ignoreExceptions()
                .until(() -> admin.get("api/json?tree=mode").status() == 200);
    }

    private boolean answers() {
        try {
            // While it goes down it says 503 for a moment.
            admin.get("login");
            return true;
        } catch (UncheckedIOException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        admin.post("job/" + folder + "/doDelete", Map.of()).ok();
    }
}
