package io.jenkins.plugins.batchrelease.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/** A pipeline job in our folder. */
final class Job {
    private final Visitor admin;
    private final String folder;
    private final String name;
    private final boolean hasParameters;

    Job(Visitor admin, String folder, String name, boolean hasParameters) {
        this.admin = admin;
        this.folder = folder;
        this.name = name;
        this.hasParameters = hasParameters;
    }

    /** Relative to the root of Jenkins, with a slash at the end. */
    String path() {
        return "job/" + folder + "/job/" + name + "/";
    }

    String folderPath() {
        return "job/" + folder + "/";
    }

    String name() {
        return name;
    }

    String fullName() {
        return folder + "/" + name;
    }

    Build start() {
        return startedBy(admin);
    }

    /** As a timer does: no person stands behind it. */
    Build startedByTimer(JenkinsUnderTest jenkins) {
        return begun(() -> jenkins.script(
                """
                import hudson.model.CauseAction
                import hudson.triggers.TimerTrigger
                Jenkins.get().getItemByFullName('%s').scheduleBuild2(0,
                    new CauseAction(new TimerTrigger.TimerTriggerCause()))
                """
                        .formatted(fullName())));
    }

    /** With the parameters' defaults. */
    Build startedBy(Visitor who) {
        return begun(() -> who.post(path() + (hasParameters ? "buildWithParameters" : "build") + "?delay=0", Map.of())
                .ok());
    }

    private Build begun(Runnable start) {
        int number = admin.json(path() + "api/json?tree=nextBuildNumber")
                .path("nextBuildNumber")
                .asInt();
        start.run();
        await("build " + number + " of " + name + " to begin")
                .atMost(Duration.ofSeconds(60))
                .until(() -> admin.get(path() + number + "/api/json").status() == 200);
        return new Build(admin, this, number);
    }

    /** Aborts what still runs, and waits until it is over: it holds releases in a namespace that is to go. */
    void endBuilds() {
        JsonNode builds =
                admin.json(path() + "api/json?tree=builds%5Bnumber,building%5D").path("builds");
        for (JsonNode build : builds) {
            if (build.path("building").asBoolean()) {
                new Build(admin, this, build.path("number").asInt()).end();
            }
        }
    }
}
