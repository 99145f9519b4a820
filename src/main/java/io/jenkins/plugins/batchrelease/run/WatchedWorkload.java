package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.cluster.WatchedObjects;
import io.jenkins.plugins.batchrelease.workload.Scene;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A workload and its pods as the shared watches show them. */
final class WatchedWorkload implements AutoCloseable {
    private final Target target;
    /** The workload's own, and of what a release makes beside it. */
    private final Set<String> names;
    /** Labels of what else belongs to it; empty if nothing does, and then the other objects of its type need not be read. */
    private final Map<String, String> family;

    private final WatchedObjects<ObjectNode> workloads;
    private final Map<ResourceType, WatchedObjects<ObjectNode>> others = new LinkedHashMap<>();
    private final WatchedObjects<PodView> pods;

    WatchedWorkload(Target target) {
        this.target = target;
        String name = target.ref().name();
        this.names = new LinkedHashSet<>(target.workload().companions(name));
        names.add(name);
        this.family = target.workload().family(name);
        String namespace = target.ref().namespace();
        this.workloads = target.cluster().watch(target.ref().type(), namespace, Map.of());
        this.pods = podsOrNone(namespace);
        try {
            for (ResourceType type : target.workload().alsoWatched()) {
                others.put(type, target.cluster().watch(type, namespace, Map.of()));
            }
            for (ResourceType type : target.workload().watchedIfAllowed()) {
                watchIfAllowed(type, namespace);
            }
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    private WatchedObjects<PodView> podsOrNone(String namespace) {
        try {
            return target.cluster().watchPods(namespace);
        } catch (RuntimeException | Error failure) {
            workloads.close();
            throw failure;
        }
    }

    private void watchIfAllowed(ResourceType type, String namespace) {
        try {
            others.put(type, target.cluster().watch(type, namespace, Map.of()));
        } catch (ClusterException refused) {
            if (refused.kind() != ClusterException.Kind.FORBIDDEN) {
                throw refused;
            }
            // The plan has said what is not seen then.
        }
    }

    /** Calls at once, and from now on for every change that may concern the workload; the call must not block. */
    void onChange(Runnable changed) {
        workloads.onChange(name -> {
            if (names.contains(name) || isOfFamily(name)) {
                changed.run();
            }
        });
        others.values().forEach(watched -> watched.onChange(name -> changed.run()));
        pods.onChange(name -> changed.run());
        changed.run();
    }

    /** As it is shown now. */
    Scene scene() {
        Map<String, ObjectNode> objects = new LinkedHashMap<>();
        names.forEach(name -> workloads.get(name).ifPresent(object -> objects.put(name, object)));
        if (!family.isEmpty()) {
            workloads.all().stream()
                    .filter(this::isOfFamily)
                    .forEach(object -> objects.put(object.at("/metadata/name").asText(), object));
        }
        Map<ResourceType, List<ObjectNode>> beside = new LinkedHashMap<>();
        others.forEach((type, watched) -> beside.put(type, List.copyOf(watched.all())));
        return new Scene(target.ref().name(), objects, beside, pods.all());
    }

    /** As it is shown now, with what the API server says of each object at this moment. */
    Scene freshScene() {
        Scene shown = scene();
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(shown.objects().keySet());
        Map<String, ObjectNode> objects = new LinkedHashMap<>();
        for (String name : all) {
            target.cluster()
                    .get(new ObjectRef(target.ref().type(), target.ref().namespace(), name))
                    .ifPresent(object -> objects.put(name, object));
        }
        return new Scene(shown.name(), objects, shown.others(), shown.pods());
    }

    /** Some pods, and those that belong to one of these objects, by its uid. */
    List<PodView> withPodsOf(Set<String> owners, List<PodView> some) {
        Stream<PodView> theirs =
                owners.isEmpty() ? Stream.empty() : pods.all().stream().filter(pod -> owners.contains(pod.ownerUid()));
        return Stream.concat(some.stream(), theirs).toList();
    }

    /** One that is gone cannot be asked any more. */
    private boolean isOfFamily(String name) {
        return !family.isEmpty() && workloads.get(name).map(this::isOfFamily).orElse(true);
    }

    private boolean isOfFamily(ObjectNode object) {
        JsonNode labels = object.at("/metadata/labels");
        return family.entrySet().stream()
                .allMatch(label -> labels.path(label.getKey()).asText().equals(label.getValue()));
    }

    @Override
    public void close() {
        workloads.close();
        others.values().forEach(WatchedObjects::close);
        pods.close();
    }
}
