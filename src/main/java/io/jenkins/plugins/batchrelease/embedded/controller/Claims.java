package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.embedded.loop.Cached;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds what belongs to a workload. Objects that match and have no controller are adopted, such as the pods that a
 * deletion with "orphan" left behind; those that no longer match are released.
 */
final class Claims {

    private static final PatchContext MERGE = PatchContext.of(PatchType.STRATEGIC_MERGE);

    private final KubernetesClient client;

    Claims(KubernetesClient client) {
        this.client = client;
    }

    <T extends HasMetadata> List<T> claim(HasMetadata owner, Predicate<T> matches, Cached<T> all) {
        boolean leaving = owner.getMetadata().getDeletionTimestamp() != null;
        List<T> claimed = new ArrayList<>();
        for (T object : all.inNamespace(owner.getMetadata().getNamespace())) {
            if (Owners.controls(owner, object)) {
                if (matches.test(object) || leaving) {
                    claimed.add(object);
                } else {
                    release(owner, object);
                }
            } else if (!leaving
                    && Owners.controllerOf(object).isEmpty()
                    && object.getMetadata().getDeletionTimestamp() == null
                    && matches.test(object)
                    && isStillThere(owner)) {
                adopt(owner, object).ifPresent(claimed::add);
            }
        }
        return claimed;
    }

    /**
     * Asked of the API server, as the real controllers do before they adopt: a picture may still show an owner that has just been
     * deleted without its objects, and what it adopted then would belong to nobody for ever.
     */
    private boolean isStillThere(HasMetadata owner) {
        HasMetadata now = client.resource(owner).get();
        return now != null
                && now.getMetadata().getUid().equals(owner.getMetadata().getUid())
                && now.getMetadata().getDeletionTimestamp() == null;
    }

    private <T extends HasMetadata> Optional<T> adopt(HasMetadata owner, T object) {
        String reference = client.getKubernetesSerialization().asJson(Owners.reference(owner));
        return Optional.of(client.resource(object)
                .patch(
                        MERGE,
                        "{\"metadata\":{\"uid\":\"%s\",\"ownerReferences\":[%s]}}"
                                .formatted(object.getMetadata().getUid(), reference)));
    }

    private void release(HasMetadata owner, HasMetadata object) {
        client.resource(object)
                .patch(
                        MERGE,
                        "{\"metadata\":{\"ownerReferences\":[{\"$patch\":\"delete\",\"uid\":\"%s\"}]}}"
                                .formatted(owner.getMetadata().getUid()));
    }
}
