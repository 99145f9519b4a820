package io.jenkins.plugins.batchrelease.acceptance;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the run was told by system properties. Whatever is missing skips the scenarios that need it, with the reason. */
final class Settings {
    /** As a Jenkins for trials has them; on another one they do not get in, and their scenarios are skipped. */
    private static final String USUAL_PEOPLE = "alice:alice,bob:bob,carol:carol,viewer:viewer,starter:starter";

    private Settings() {}

    static URI jenkins() {
        String url = text("jenkins.url");
        assumeTrue(!url.isEmpty(), "-Djenkins.url=... names no Jenkins to try");
        return URI.create(url.endsWith("/") ? url : url + "/");
    }

    static Person admin() {
        String user = text("jenkins.user");
        assumeTrue(!user.isEmpty(), "-Djenkins.user=... names nobody who may create jobs");
        String token = text("jenkins.token");
        return token.isEmpty() ? new Person(user, text("jenkins.password"), false) : new Person(user, token, true);
    }

    /** Somebody with a part in the scenarios, by the name that the scenarios use. */
    static Person person(String name) {
        Map<String, Person> people = new TreeMap<>();
        for (String entry : System.getProperty("acceptance.users", USUAL_PEOPLE).split(",")) {
            String[] parts = entry.strip().split(":", 2);
            String[] roleAndUser = parts[0].split("=", 2);
            String user = roleAndUser[roleAndUser.length - 1];
            people.put(roleAndUser[0], new Person(user, parts.length == 2 ? parts[1] : "", false));
        }
        return people.computeIfAbsent(name, unknown -> abort("-Dacceptance.users=... names no " + name));
    }

    static Optional<Path> kubeconfig() {
        return optional("cluster.kubeconfig").map(Path::of);
    }

    /** A command line that ends the Jenkins with SIGKILL, and returns when it is gone. */
    static String kill() {
        return required("jenkins.kill", "how to kill this Jenkins");
    }

    /** A command line that starts it again. */
    static String start() {
        return required("jenkins.start", "how to start this Jenkins again");
    }

    /** Where the Jenkins keeps its data, if that is on this machine. */
    static Optional<Path> home() {
        return optional("jenkins.home").map(Path::of);
    }

    /** Whether pages of the whole Jenkins may be saved, and not only jobs of our own. */
    static boolean mayTouchSystem() {
        return Boolean.getBoolean("acceptance.system");
    }

    /** The same, for scenarios that cannot do without. */
    static void requireSystem() {
        assumeTrue(mayTouchSystem(), "-Dacceptance.system=true does not allow to define a cluster for a while");
    }

    static Path pictures() {
        return Path.of(System.getProperty("build.directory", "target"), "acceptance");
    }

    private static String required(String name, String what) {
        return optional(name).orElseGet(() -> abort("-D" + name + "=... does not say " + what));
    }

    private static Optional<String> optional(String name) {
        return Optional.of(text(name)).filter(value -> !value.isEmpty());
    }

    private static String text(String name) {
        return System.getProperty(name, "").strip();
    }
}
