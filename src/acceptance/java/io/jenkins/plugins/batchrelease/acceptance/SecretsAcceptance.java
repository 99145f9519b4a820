package io.jenkins.plugins.batchrelease.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Secrets")
class SecretsAcceptance {
    /** What a kubeconfig proves an identity with. */
    private static final Pattern CREDENTIAL = Pattern.compile("(?m)^\\s*(?:token|client-key-data):\\s*(\\S+)\\s*$");

    private static final String SECRET =
            """
            apiVersion: v1
            kind: Secret
            metadata:
              name: database
            stringData:
              password: %s
            ---
            """;

    @Test
    @DisplayName("of a manifest and of a credential are in no log, page, answer or file of the build")
    void nowhere(World world) throws IOException {
        String before = "before-" + UUID.randomUUID();
        String after = "after-" + UUID.randomUUID();
        List<String> secrets = new ArrayList<>(List.of(before, base64(before), after, base64(after)));
        Matcher credentials = CREDENTIAL.matcher(world.cluster().kubeconfig());
        while (credentials.find()) {
            secrets.add(credentials.group(1));
        }
        assertThat(secrets).as("the kubeconfig's credentials are among them").hasSizeGreaterThan(4);

        release(world, "1.26", before).succeeds();
        Build build = release(world, "1.27", after);
        build.promptAfter(1);
        contents(world, build)
                .forEach((where, text) -> secrets.forEach(
                        secret -> assertThat(text).as(where + " at the gate").doesNotContain(secret)));
        build.proceed(world.admin(), build.promptAfter(1)).ok();
        build.proceed(world.admin(), build.promptAfter(2)).ok();
        build.succeeds();
        contents(world, build)
                .forEach((where, text) -> secrets.forEach(
                        secret -> assertThat(text).as(where + " at the end").doesNotContain(secret)));
    }

    /** The documents are in the cluster: what a Jenkinsfile quotes is in the build by the pipeline's own doing. */
    private static Build release(World world, String tag, String password) {
        String name = "manifest-" + tag.replace(".", "-");
        world.namespace()
                .holds(name, SECRET.formatted(password) + Web.tagged(tag).yaml());
        boolean first = world.namespace().tags().isEmpty();
        String source = "manifestSecrets: ['" + name + "']";
        String body = "batchReleaseNext()" + (first ? "" : "\nbatchReleaseGate()");
        String plan = "batchReleasePlan(credentialsId: '%s', namespace: '%s', %s)%n"
                .formatted(JenkinsUnderTest.CREDENTIALS, world.namespace().name(), source);
        return world.job("secret", plan + Web.release(world.namespace(), source, body))
                .start();
    }

    private static Map<String, String> contents(World world, Build build) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String path : List.of(
                build.path(),
                build.path() + "api/json?depth=2",
                build.page().path(),
                build.page().path() + "status",
                build.page().path() + "changes",
                build.page().path() + "api/json",
                build.path() + "consoleText",
                build.path() + "console")) {
            texts.put(path, world.admin().get(path).body());
        }
        texts.put("build.xml", buildXml(world, build));
        return texts;
    }

    private static String buildXml(World world, Build build) throws IOException {
        if (Settings.home().isPresent()) {
            Path file = Settings.home()
                    .get()
                    .resolve("jobs/" + build.job().fullName().replace("/", "/jobs/") + "/builds/" + build.number()
                            + "/build.xml");
            return Files.readString(file);
        }
        String text = world.jenkins()
                .script(
                        "print new File(Jenkins.get().getItemByFullName('%s').getBuildByNumber(%d).rootDir, 'build.xml').text"
                                .formatted(build.job().fullName(), build.number()));
        return text.contains("<flow-build") ? text : abort("build.xml cannot be read: " + text);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
