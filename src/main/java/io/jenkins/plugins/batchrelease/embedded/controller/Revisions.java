package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.ControllerRevisionBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.embedded.loop.Cached;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The templates a workload had, as ControllerRevisions: each content once, the newest use with the highest number. */
final class Revisions {

    private static final Comparator<ControllerRevision> OLDEST_FIRST = Comparator.comparing(
                    ControllerRevision::getRevision)
            .thenComparing(revision -> revision.getMetadata().getCreationTimestamp())
            .thenComparing(revision -> revision.getMetadata().getName());

    private static final String HASH_LABEL = "controller.kubernetes.io/hash";

    private final KubernetesClient client;
    private final Cached<ControllerRevision> cached;
    private final Claims claims;
    private final Templates templates;

    Revisions(KubernetesClient client, Cached<ControllerRevision> cached, Claims claims, Templates templates) {
        this.client = client;
        this.cached = cached;
        this.claims = claims;
        this.templates = templates;
    }

    /** Oldest first. */
    List<ControllerRevision> of(HasMetadata owner, LabelSelector selector) {
        return claims
                .<ControllerRevision>claim(
                        owner,
                        revision -> Selectors.matches(
                                selector,
                                Optional.ofNullable(revision.getMetadata().getLabels())
                                        .orElse(Map.of())),
                        cached)
                .stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /**
     * The revision of this template: an equal one from the past, which becomes the newest again under its old name, or
     * a new one.
     */
    ControllerRevision current(HasMetadata owner, PodTemplateSpec template, List<ControllerRevision> known) {
        Map<String, Object> data = data(template);
        String content = templates.canonical(data);
        long next = known.isEmpty() ? 1 : known.get(known.size() - 1).getRevision() + 1;
        Optional<ControllerRevision> equal = known.stream()
                .filter(revision -> templates.canonical(revision.getData()).equals(content))
                .reduce((older, newer) -> newer);
        if (equal.isEmpty()) {
            return create(owner, template, data, Templates.hash(content, 0), next);
        }
        boolean newest = equal.get() == known.get(known.size() - 1);
        return newest
                ? equal.get()
                : client.resource(equal.get())
                        .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"revision\":%d}".formatted(next));
    }

    private ControllerRevision create(
            HasMetadata owner, PodTemplateSpec template, Map<String, Object> data, String hash, long number) {
        Map<String, String> labels = new TreeMap<>(
                Optional.ofNullable(template.getMetadata().getLabels()).orElse(Map.of()));
        // As the two real controllers do, each in its own way.
        labels.put(owner.getKind().equals("DaemonSet") ? Pods.REVISION_LABEL : HASH_LABEL, hash);
        return client.resource(new ControllerRevisionBuilder()
                        .withNewMetadata()
                        .withName(owner.getMetadata().getName() + "-" + hash)
                        .withNamespace(owner.getMetadata().getNamespace())
                        .withLabels(labels)
                        .withOwnerReferences(Owners.reference(owner))
                        .endMetadata()
                        .withData(data)
                        .withRevision(number)
                        .build())
                .create();
    }

    private Map<String, Object> data(PodTemplateSpec template) {
        Map<String, Object> content = new TreeMap<>();
        templates.toMap(template).forEach((field, value) -> content.put((String) field, value));
        content.put("$patch", "replace");
        return Map.of("spec", Map.of("template", content));
    }

    /** The template a revision holds. */
    PodTemplateSpec template(ControllerRevision revision) {
        Map<?, ?> spec = (Map<?, ?>) templates.toMap(revision.getData()).get("spec");
        Map<?, ?> template = (Map<?, ?>) spec.get("template");
        template.remove("$patch");
        return templates.convert(template, PodTemplateSpec.class);
    }

    /** Deletes the oldest revisions beyond the limit; those in use do not count. */
    void prune(List<ControllerRevision> known, Set<String> used, int limit) {
        List<ControllerRevision> unused = known.stream()
                .filter(revision -> !used.contains(revision.getMetadata().getName()))
                .collect(Collectors.toList());
        for (ControllerRevision old : unused.subList(0, Math.max(0, unused.size() - limit))) {
            client.resource(old).delete();
        }
    }
}
