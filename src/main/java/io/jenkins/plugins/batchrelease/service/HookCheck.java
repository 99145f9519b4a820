package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.cluster.Right;
import io.jenkins.plugins.batchrelease.hook.Hook;
import io.jenkins.plugins.batchrelease.hook.Hooks;
import io.jenkins.plugins.batchrelease.hook.ImagePull;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.release.Change;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be said about that which runs before batches: hooks, and the pulling of images. */
record HookCheck(List<String> warnings, List<String> problems) {
    /** What hooks and pulls need on their kinds. */
    static final List<String> VERBS = List.of("get", "list", "watch", "create", "delete");

    /** A Job that is gone sooner may be gone before its end was seen. */
    private static final int SHORT_SECONDS = 60;

    /** @param batches how many there are */
    static HookCheck ofHooks(Manifest manifest, int batches, Change change) {
        Hooks hooks = Hooks.of(manifest);
        List<String> warnings = new ArrayList<>(hooks.warnings(batches));
        hooks.all().forEach(hook -> look(hook, warnings));
        List<Hook> running = hooks.all().stream()
                .filter(hook -> !hook.batches(batches).isEmpty())
                .toList();
        if (!running.isEmpty()) {
            change.restores()
                    .ifPresent(version -> warnings.add("Hooks of v" + version + " run on the way back to it: "
                            + running.stream().map(Hook::name).collect(Collectors.joining(", "))
                            + ". Use a manifest without them if they must not."));
        }
        return new HookCheck(warnings, hooks.problems());
    }

    /** @param live the workload as it runs now, if it is there */
    static HookCheck ofPulls(
            ReleaseOptions options, Cluster cluster, String namespace, Optional<ObjectNode> live, ObjectNode desired) {
        List<String> warnings = new ArrayList<>();
        if (options.prePull()) {
            whyNotPulled(cluster, namespace, live, desired)
                    .ifPresent(why -> warnings.add(
                            "prePull: " + why + ". The release goes on without; pods pull for" + " themselves."));
        }
        return new HookCheck(warnings, List.of());
    }

    void addTo(List<String> allWarnings, List<String> allProblems) {
        allWarnings.addAll(warnings);
        allProblems.addAll(problems);
    }

    private static void look(Hook hook, List<String> warnings) {
        ObjectNode object = hook.document().json();
        if (object.at("/spec/suspend").asBoolean() || object.at("/spec/paused").asBoolean()) {
            warnings.add(hook.name() + " is suspended: its batch waits until somebody lets it run.");
        }
        int kept = object.at("/spec/ttlSecondsAfterFinished").asInt(SHORT_SECONDS);
        if (kept < SHORT_SECONDS) {
            warnings.add(hook.name() + " is deleted " + kept + " s after its end (spec.ttlSecondsAfterFinished). If its"
                    + " end is not seen in that time, the release is held. Write " + SHORT_SECONDS
                    + " or more, or leave it out: hooks are removed when their batch moves.");
        }
    }

    private static Optional<String> whyNotPulled(
            Cluster cluster, String namespace, Optional<ObjectNode> live, ObjectNode desired) {
        Optional<ResourceType> type = ImagePull.API_VERSIONS.stream()
                .map(version -> cluster.type(version, ImagePull.KIND))
                .flatMap(Optional::stream)
                .findFirst();
        if (type.isEmpty()) {
            return Optional.of("the cluster serves no ImagePullJob (apps.kruise.io), which OpenKruise brings");
        } else if (live.isEmpty()) {
            return Optional.of("the workload is not there yet, so no node is known");
        } else if (ImagePull.between(live.get(), desired).isEmpty()) {
            return Optional.of("no image changes");
        }
        List<Right> missing = VERBS.stream()
                .map(verb -> Right.on(type.get(), verb))
                .filter(right -> !cluster.can(right, namespace))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("rights are missing in namespace " + namespace + ": "
                        + missing.stream().map(Right::toString).collect(Collectors.joining(", ")));
    }
}
