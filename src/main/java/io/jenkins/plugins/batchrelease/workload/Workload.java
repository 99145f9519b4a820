package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.cluster.Right;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A kind of workload and the way it is moved: what to write to move its pods, and how to read how far they are. Pure:
 * objects in, objects and writes out.
 */
public interface Workload {
    ResourceType type();

    /** Other types whose objects have to be looked at to tell pods apart. */
    default List<ResourceType> alsoWatched() {
        return List.of();
    }

    /** Others that are looked at if our credentials may: a release goes without, and people are told what it does not see. */
    default List<ResourceType> watchedIfAllowed() {
        return List.of();
    }

    /** Names of the objects of its type that a release makes beside the workload {@code name}, and takes away again. */
    default List<String> companions(String name) {
        return List.of();
    }

    /** Labels of all objects that releases make of the workload {@code name} and keep; none if they make no others. */
    default Map<String, String> family(String name) {
        return Map.of();
    }

    /** The one of {@code objects} that runs what the workload {@code name} is now; empty if none does. */
    default Optional<ObjectNode> current(String name, Collection<ObjectNode> objects) {
        return objects.stream()
                .filter(object -> Json.text(object, "/metadata/name").equals(name))
                .findFirst();
    }

    /** The object that a release makes for its version beside {@code live}, if it makes one that it keeps. */
    default Optional<Successor> successor(String name, ObjectNode live, int version) {
        return Optional.empty();
    }

    /** What runs the workload {@code name}, as somebody would have written it: under that name, without what releases add. */
    default ObjectNode asWritten(String name, ObjectNode object) {
        return object;
    }

    /** Whether people decide after its first batch, even if nobody asked for a gate. */
    default boolean isGated() {
        return false;
    }

    /** The rights that a release of this kind needs, besides watching what it watches and changing the workload itself. */
    default List<Right> rights() {
        return List.of();
    }

    /** Whether its pods move all in one batch, whatever people ask for. */
    default boolean movesAtOnce() {
        return false;
    }

    /** Why it cannot be moved in the batches that were asked for; empty if it can. */
    default Optional<String> problem(BatchSpec asked, int replicas) {
        return Optional.empty();
    }

    /** How many pods the object asks for. */
    int replicas(ObjectNode object);

    /** What stands for a target in the cluster, by its name in JSON: {@code partition}; or {@code canary} and {@code stable}. */
    Map<String, Integer> numbers(int target, int replicas);

    /**
     * Why {@code live} cannot be brought to {@code desired}: sentences for people, each with what to do. Empty if it
     * can.
     */
    List<String> problems(ObjectNode live, ObjectNode desired);

    /** What a release relies on in the objects that it has prepared, by {@link ReliedField#key}. */
    Map<String, String> relied(Scene scene);

    /** What another hand changed of that, and of what lets pods move. */
    List<Drift> drift(Scene scene, Standing standing);

    /** What another hand changed on the way back to {@code previous}, once all of that is written. */
    default List<Drift> driftOnTheWayBack(Scene scene, ObjectNode previous) {
        return Standing.back(scene.name(), scene.live(), previous, ReliedField.TEMPLATE);
    }

    /** How many pods run the new version, or are let to by what is written in the cluster now. */
    default int moved(Scene scene, Progress progress) {
        return progress.updated();
    }

    /** Whether each pod that runs the new version is one that a batch let move, or one of a workload that grew. */
    default boolean countsItsPods() {
        return true;
    }

    /** What a person should know about {@code desired} before it starts. */
    List<String> warnings(Optional<ObjectNode> live, ObjectNode desired);

    /** Fields that the release decides itself, by their paths in a diff. */
    default Set<String> decided() {
        return Set.of("spec.updateStrategy.rollingUpdate.partition");
    }

    /** Whether {@code after} lets pods run what {@code live} lets them run, so that not one is replaced. */
    default boolean runsTheSame(ObjectNode live, ObjectNode after) {
        return after.at("/spec/template").equals(live.at("/spec/template"));
    }

    /**
     * What is to be said of a change now that the API server has tried it.
     *
     * @param after what it made of {@link #wanted}, with all that it fills in
     */
    default Trial tried(ObjectNode live, ObjectNode after) {
        return Trial.silent();
    }

    /**
     * {@code live} with the manifest in it, for the API server to try and for people to compare; under another name if the new
     * version gets an object of its own.
     */
    ObjectNode wanted(ObjectNode live, ObjectNode desired, Marks marks);

    /** The workload as it is created when it does not exist yet. */
    ObjectNode created(ObjectNode desired, Marks marks);

    /**
     * Tells the cluster about the new version, with not one pod moved.
     *
     * @param version number of the version that the release becomes when it is confirmed
     */
    List<Write> prepare(Scene scene, ObjectNode desired, Marks marks, int version);

    /**
     * Lets pods move until {@code target} of {@code replicas} run the new version; what has to wait for that comes with
     * {@link Progress#writes}.
     */
    List<Write> move(Scene scene, ObjectNode desired, int target, int replicas, Marks marks);

    /** Stops pods from moving on, where the kind can; what has moved stays. */
    default List<Write> halt(Scene scene) {
        return List.of();
    }

    /** Puts {@code previous} back, so that moved pods go back and no others. */
    List<Write> goBack(Scene scene, ObjectNode previous, ObjectNode desired);

    /** Gives a finished release's workload back its own settings. Asked again until {@link #isConcluded}. */
    List<Write> conclude(Scene scene, ObjectNode desired);

    /** Whether a scene that shows what {@link #conclude} wrote needs no more of it. */
    default boolean isConcluded(Scene scene, ObjectNode desired) {
        return true;
    }

    /**
     * Deletes what earlier releases left for versions that the history no longer keeps.
     *
     * @param isKept whether the version of a number is kept
     */
    default List<Write> prune(Scene scene, IntPredicate isKept) {
        return List.of();
    }

    /**
     * How far the workload is; {@link Progress#absent} if it is not there.
     *
     * @param now in milliseconds since the epoch
     */
    Progress progress(Scene scene, Goal goal, long now);
}
