package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.cluster.Right;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A kind of workload: what to send to move its pods, and how to read how far they are. Pure: objects in, objects and
 * merge patches out.
 */
public interface Workload {
    ResourceType type();

    /** The rights that a release of this kind needs in its namespace, besides those on the workload itself. */
    List<Right> rights();

    /** How many pods the object asks for. */
    int replicas(ObjectNode object);

    /** The partition that stands for a target, where the kind has one. */
    Optional<Integer> partition(int target, int replicas);

    /**
     * Why {@code live} cannot be brought to {@code desired}: sentences for people, each with what to do. Empty if it
     * can.
     */
    List<String> problems(ObjectNode live, ObjectNode desired);

    /** What a person should know about {@code desired} before it starts. */
    List<String> warnings(Optional<ObjectNode> live, ObjectNode desired);

    /** {@code live} with the new version in it and not one pod moved. */
    ObjectNode prepared(ObjectNode live, ObjectNode desired, Marks marks);

    /** The workload as it is created when it does not exist yet. */
    ObjectNode created(ObjectNode desired, Marks marks);

    /** The merge patch that lets pods move until {@code target} of {@code replicas} run the new version. */
    ObjectNode move(ObjectNode live, int target, int replicas, Marks marks);

    /** {@code live} with {@code previous} in it, so that moved pods go back and no others. */
    ObjectNode restored(ObjectNode live, ObjectNode previous, ObjectNode desired);

    /** The merge patch that gives a finished release's workload back its own settings. */
    ObjectNode concluded(ObjectNode desired);

    /**
     * How far the workload is.
     *
     * @param pods all pods of the namespace
     * @param target how many pods are to run the new version now
     * @param now in milliseconds since the epoch
     */
    Progress progress(ObjectNode live, Collection<PodView> pods, int target, long now);
}
