package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.Violations;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Services: every one but an ExternalName gets an address, which it keeps. */
final class ServiceRules implements KindRules {

    private final AtomicInteger addresses = new AtomicInteger();

    @Override
    public void prepareNew(ObjectNode object) {
        object.withObjectProperty("status").withObjectProperty("loadBalancer");
    }

    @Override
    public void prepareChange(ObjectNode before, ObjectNode after) {
        ObjectNode spec = after.withObjectProperty("spec");
        for (String kept : List.of("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy")) {
            if (before.path("spec").has(kept)) {
                Json.setDefault(spec, kept, before.path("spec").get(kept));
            }
        }
    }

    @Override
    public void complete(ObjectNode object) {
        ObjectNode spec = object.withObjectProperty("spec");
        Json.setDefault(spec, "type", "ClusterIP");
        Json.setDefault(spec, "sessionAffinity", "None");
        for (JsonNode port : spec.path("ports")) {
            if (port instanceof ObjectNode known) {
                Json.setDefault(known, "protocol", "TCP");
                Json.setDefault(known, "targetPort", known.path("port"));
            }
        }
        if (spec.path("type").asText().equals("ExternalName")) {
            return;
        }
        Json.setDefault(spec, "internalTrafficPolicy", "Cluster");
        if (spec.path("clusterIP").asText().isEmpty()) {
            int number = addresses.incrementAndGet();
            spec.put("clusterIP", "10.96." + number / 250 + "." + (number % 250 + 1));
        }
        if (!spec.has("clusterIPs")) {
            spec.putArray("clusterIPs").add(spec.path("clusterIP"));
        }
        if (!spec.has("ipFamilies")) {
            spec.putArray("ipFamilies").add("IPv4");
        }
        Json.setDefault(spec, "ipFamilyPolicy", "SingleStack");
    }

    @Override
    public void check(ObjectNode object, Violations violations) {
        JsonNode spec = object.path("spec");
        JsonNode ports = spec.path("ports");
        boolean needsPorts = !spec.path("clusterIP").asText().equals("None")
                && !spec.path("type").asText().equals("ExternalName");
        if (needsPorts && ports.isEmpty()) {
            violations.required("spec.ports");
        }
        for (int i = 0; i < ports.size(); i++) {
            if (ports.size() > 1 && ports.get(i).path("name").asText().isEmpty()) {
                violations.required("spec.ports[" + i + "].name");
            }
        }
        Labels.check(spec.path("selector"), "spec.selector", violations);
    }

    @Override
    public void checkChange(ObjectNode before, ObjectNode after, Violations violations) {
        JsonNode now = after.path("spec").path("clusterIP");
        if (!before.path("spec").path("clusterIP").equals(now)) {
            violations.invalid("spec.clusterIPs[0]", "[]string{\"" + now.asText() + "\"}", "may not change once set");
        }
    }
}
