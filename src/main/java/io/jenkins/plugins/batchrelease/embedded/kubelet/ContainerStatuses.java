package io.jenkins.plugins.batchrelease.embedded.kubelet;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.jenkins.plugins.batchrelease.embedded.kubelet.Progress.Phase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/** Container statuses in the words of a real kubelet. */
final class ContainerStatuses {

    ContainerStatus of(Pod pod, String name, ContainerLife life, Progress progress, boolean once) {
        Phase phase = progress.phase();
        boolean pulled = phase != Phase.CREATING && phase != Phase.PULL_FAILED && phase != Phase.PULL_BACK_OFF;
        int restarts = life.restarts() + progress.restarts();
        boolean completed = once && (phase == Phase.READY || phase == Phase.CRASH_BACK_OFF);
        // Until another image is there, a kubelet goes on telling the one that ran last.
        Optional<String> last = pulled ? Optional.of(life.image()) : life.before();
        ContainerStatusBuilder status = new ContainerStatusBuilder()
                .withName(name)
                .withImage(last.orElse(life.image()))
                .withImageID(last.map(ContainerStatuses::imageId).orElse(""))
                .withReady(phase == Phase.READY && !completed)
                .withStarted(phase.running() && !completed)
                .withRestartCount(restarts)
                .withState(completed ? ended(pod, name, life, restarts, phase) : state(pod, name, life, progress))
                .withLastState(lastState(pod, name, life, progress));
        if (pulled) {
            status.withContainerID(containerId(pod, name, restarts));
        }
        return status.build();
    }

    /** A container whose turn has not come. */
    ContainerStatus waiting(Container spec) {
        return new ContainerStatusBuilder()
                .withName(spec.getName())
                .withImage(spec.getImage())
                .withImageID("")
                .withReady(false)
                .withStarted(false)
                .withRestartCount(0)
                .withState(waiting("PodInitializing", null))
                .withLastState(new ContainerState())
                .build();
    }

    /** An init container that has done its work. */
    ContainerStatus completedInit(Pod pod, Container spec, Instant at) {
        return new ContainerStatusBuilder()
                .withName(spec.getName())
                .withImage(spec.getImage())
                .withImageID(imageId(spec.getImage()))
                .withReady(true)
                .withRestartCount(0)
                .withContainerID(containerId(pod, spec.getName(), 0))
                .withState(terminated(0, at, containerId(pod, spec.getName(), 0)))
                .build();
    }

    private static ContainerState state(Pod pod, String name, ContainerLife life, Progress progress) {
        String podName = pod.getMetadata().getName() + "_" + pod.getMetadata().getNamespace() + "("
                + pod.getMetadata().getUid() + ")";
        return switch (progress.phase()) {
            case CREATING -> waiting("ContainerCreating", null);
            case STARTING, READY, RUNNING_UNREADY ->
                new ContainerStateBuilder()
                        .withNewRunning()
                        .withStartedAt(seconds(life.since()))
                        .endRunning()
                        .build();
            case PULL_FAILED ->
                waiting(
                        "ErrImagePull",
                        "rpc error: code = NotFound desc = failed to pull and unpack image \"" + life.image()
                                + "\": not found");
            case PULL_BACK_OFF -> waiting("ImagePullBackOff", "Back-off pulling image \"" + life.image() + "\"");
            case EXITED -> terminated(1, life.since(), containerId(pod, name, life.restarts()));
            case CRASH_BACK_OFF ->
                waiting("CrashLoopBackOff", "back-off 10s restarting failed container=" + name + " pod=" + podName);
        };
    }

    private static ContainerState lastState(Pod pod, String name, ContainerLife life, Progress progress) {
        if (progress.restarts() > 0) {
            String previous = containerId(pod, name, life.restarts() + progress.restarts() - 1);
            return terminated(1, life.since(), previous);
        }
        return life.restarts() > 0
                ? terminated(0, life.since(), containerId(pod, name, life.restarts() - 1))
                : new ContainerState();
    }

    private static ContainerState ended(Pod pod, String name, ContainerLife life, int restarts, Phase phase) {
        return terminated(phase == Phase.READY ? 0 : 1, life.since(), containerId(pod, name, restarts));
    }

    private static ContainerState waiting(String reason, String message) {
        return new ContainerStateBuilder()
                .withNewWaiting()
                .withReason(reason)
                .withMessage(message)
                .endWaiting()
                .build();
    }

    private static ContainerState terminated(int code, Instant at, String id) {
        return new ContainerStateBuilder()
                .withNewTerminated()
                .withExitCode(code)
                .withReason(code == 0 ? "Completed" : "Error")
                .withStartedAt(seconds(at))
                .withFinishedAt(seconds(at))
                .withContainerID(id)
                .endTerminated()
                .build();
    }

    private static String seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String imageId(String image) {
        int tag = image.indexOf(':', image.lastIndexOf('/') + 1);
        return (tag < 0 ? image : image.substring(0, tag)) + "@sha256:" + digest(image);
    }

    private static String containerId(Pod pod, String name, int generation) {
        return "fake://" + digest(pod.getMetadata().getUid() + "/" + name + "/" + generation);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
