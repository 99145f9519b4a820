package io.jenkins.plugins.batchrelease.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How far the nodes are with all images of a release.
 *
 * @param objects the pulls that are there; one that somebody deleted is none of them
 */
public record PullProgress(List<ObjectNode> objects) {
    /** Whether each of them is over, well or not. */
    public boolean isOver() {
        return objects.stream().allMatch(object -> object.at("/status").hasNonNull("completionTime"));
    }

    /** Pulls that succeeded: one for each image and node. */
    public int done() {
        return objects.stream().mapToInt(PullProgress::succeeded).sum();
    }

    /** Pulls there are in all. */
    public int pulls() {
        return objects.stream().mapToInt(PullProgress::desired).sum();
    }

    /** A node has the images when it has them all. */
    public Waiting waiting() {
        return Waiting.images(least(PullProgress::succeeded), least(PullProgress::desired));
    }

    private int least(ToIntFunction<ObjectNode> count) {
        return objects.stream().mapToInt(count).min().orElse(0);
    }

    private static int succeeded(ObjectNode object) {
        return object.at("/status/succeeded").asInt();
    }

    private static int desired(ObjectNode object) {
        return object.at("/status/desired").asInt();
    }
}
