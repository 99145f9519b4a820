package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import java.util.List;

/** ResourceQuotas, as far as they limit the number of pods. */
final class Quotas {

    private static final List<String> NAMES = List.of("pods", "count/pods");

    private final ObjectStore store;

    Quotas(ObjectStore store) {
        this.store = store;
    }

    void check(ResourceRequest request, ObjectNode pod) {
        if (!request.type().storage().equals("/pods")) {
            return;
        }
        for (ObjectNode quota : store.list("/resourcequotas", request.namespace())) {
            for (String name : NAMES) {
                JsonNode limit = quota.path("spec").path("hard").path(name);
                int used = store.list("/pods", request.namespace()).size();
                if (!limit.isMissingNode() && used >= limit.asInt()) {
                    throw ApiError.forbidden(
                            request.type(),
                            pod.path("metadata").path("name").asText(),
                            "exceeded quota: %s, requested: %s=1, used: %s=%d, limited: %s=%d"
                                    .formatted(
                                            quota.path("metadata").path("name").asText(),
                                            name,
                                            name,
                                            used,
                                            name,
                                            limit.asInt()));
                }
            }
        }
    }
}
