package io.jenkins.plugins.batchrelease.workload.partition;

import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.release.CustomKind;
import io.jenkins.plugins.batchrelease.workload.FieldPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a kind that moves by a partition has its fields.
 *
 * @param type how the server serves it
 * @param size how many pods it is to have: what people ask for, or what its controller found
 * @param partition how many pods keep the old version
 * @param template what a version consists of
 * @param minReadySeconds how long a pod has to be ready before it counts, in seconds
 * @param paused whether its controller leaves the pods alone
 * @param strategy which way its controller goes about it
 * @param idle the strategies with which it moves no pod by itself
 * @param selection a choice of pods that alone are moved
 * @param inPlace where it says whether pods are changed or replaced
 * @param neverReplaces whether its controller only ever changes pods
 * @param observedGeneration which generation its controller has seen
 * @param revision how its controller names the newest version: the first place that is there
 * @param updated how many pods run the newest version
 * @param working how many of those do their work: each number that is there is a limit
 * @param ownsPods whether the object controls its pods and they carry the version's name
 * @param ordered whether pods are moved by their number, the highest first, and a broken one may stand in the way
 * @param immutable fields of the spec that nobody can change
 */
public record PartitionFields(
        ResourceType type,
        FieldPlace size,
        FieldPlace partition,
        List<FieldPlace> template,
        Optional<FieldPlace> minReadySeconds,
        Optional<FieldPlace> paused,
        Optional<FieldPlace> strategy,
        Set<String> idle,
        Optional<FieldPlace> selection,
        Optional<FieldPlace> inPlace,
        boolean neverReplaces,
        FieldPlace observedGeneration,
        List<FieldPlace> revision,
        FieldPlace updated,
        List<FieldPlace> working,
        boolean ownsPods,
        boolean ordered,
        Set<String> immutable) {

    /** Whether people say how many pods there are, and not the cluster. */
    public boolean isSizeAsked() {
        return size.pointer().matchesProperty("spec");
    }

    /** Whether people named them: then nobody else knows whether they are right. */
    boolean isNamed() {
        return isSizeAsked() && !ownsPods;
    }

    public static PartitionFields of(CustomKind kind) {
        return of(new ResourceType(kind.apiVersion(), kind.kind(), kind.plural().orElse(""), true))
                .size(kind.replicas())
                .partition(kind.partition())
                .template(kind.template())
                .observedGeneration(kind.observedGeneration())
                .counts(kind.updated(), kind.updated())
                .build();
    }

    public static Draft of(ResourceType type) {
        return new Draft(type);
    }

    /** Places on their way; each begins with what most kinds have. */
    static final class Draft {
        private final ResourceType type;
        private FieldPlace size = FieldPlace.at("/spec/replicas");
        private FieldPlace partition = FieldPlace.at("/spec/updateStrategy/rollingUpdate/partition");
        private List<FieldPlace> template = List.of(FieldPlace.at("/spec/template"));
        private Optional<FieldPlace> minReadySeconds = Optional.empty();
        private Optional<FieldPlace> paused = Optional.empty();
        private Optional<FieldPlace> strategy = Optional.empty();
        private Set<String> idle = Set.of();
        private Optional<FieldPlace> selection = Optional.empty();
        private Optional<FieldPlace> inPlace = Optional.empty();
        private boolean neverReplaces;
        private FieldPlace observedGeneration = FieldPlace.at("/status/observedGeneration");
        private List<FieldPlace> revision = new ArrayList<>();
        private FieldPlace updated = FieldPlace.at("/status/updatedReplicas");
        private List<FieldPlace> working = List.of();
        private boolean ownsPods;
        private boolean ordered;
        private Set<String> immutable = Set.of();

        private Draft(ResourceType type) {
            this.type = type;
        }

        Draft size(String place) {
            size = FieldPlace.at(place);
            return this;
        }

        Draft partition(String place) {
            partition = FieldPlace.at(place);
            return this;
        }

        Draft template(String... places) {
            template = places(places);
            return this;
        }

        Draft minReadySeconds(String place) {
            minReadySeconds = Optional.of(FieldPlace.at(place));
            return this;
        }

        Draft paused(String place) {
            paused = Optional.of(FieldPlace.at(place));
            return this;
        }

        Draft strategy(String place, String... withoutMoves) {
            strategy = Optional.of(FieldPlace.at(place));
            idle = Set.of(withoutMoves);
            return this;
        }

        Draft selection(String place) {
            selection = Optional.of(FieldPlace.at(place));
            return this;
        }

        Draft inPlace(String place) {
            inPlace = Optional.of(FieldPlace.at(place));
            return this;
        }

        Draft neverReplacing() {
            neverReplaces = true;
            return this;
        }

        Draft observedGeneration(String place) {
            observedGeneration = FieldPlace.at(place);
            return this;
        }

        Draft revision(String... places) {
            revision = places(places);
            return this;
        }

        Draft counts(String newest, String... doingTheirWork) {
            updated = FieldPlace.at(newest);
            working = places(doingTheirWork);
            return this;
        }

        Draft owningPods() {
            ownsPods = true;
            return this;
        }

        Draft ordered() {
            ordered = true;
            return this;
        }

        Draft immutable(String... fields) {
            immutable = Set.of(fields);
            return this;
        }

        PartitionFields build() {
            return new PartitionFields(
                    type,
                    size,
                    partition,
                    template,
                    minReadySeconds,
                    paused,
                    strategy,
                    idle,
                    selection,
                    inPlace,
                    neverReplaces,
                    observedGeneration,
                    revision,
                    updated,
                    working,
                    ownsPods,
                    ordered,
                    immutable);
        }

        private static List<FieldPlace> places(String... places) {
            return java.util.Arrays.stream(places).map(FieldPlace::at).toList();
        }
    }
}
