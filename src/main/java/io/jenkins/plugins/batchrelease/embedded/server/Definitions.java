package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Serves the kinds that CustomResourceDefinitions define, from the moment they are created. */
final class Definitions {

    static final String STORAGE = "apiextensions.k8s.io/customresourcedefinitions";

    private final ObjectStore store;
    private final ResourceTypes types;

    Definitions(ObjectStore store, ResourceTypes types) {
        this.store = store;
        this.types = types;
        store.listen(this::onChange);
    }

    private void onChange(StoreEvent event) {
        if (!event.key().storage().equals(STORAGE)) {
            return;
        }
        if (event.after().isEmpty()) {
            event.before().ifPresent(this::withdraw);
        } else if (!event.after().get().path("status").has("conditions")) {
            ObjectNode definition = event.after().get();
            types.register(served(definition));
            ObjectNode established = definition.deepCopy();
            establish(established);
            store.put(event.key(), established);
        } else {
            types.register(served(event.after().get()));
        }
    }

    private void withdraw(ObjectNode definition) {
        JsonNode spec = definition.path("spec");
        String group = spec.path("group").asText();
        String plural = spec.path("names").path("plural").asText();
        types.unregister(group, plural);
        store.snapshot().keySet().stream()
                .filter(key -> key.storage().equals(group + "/" + plural))
                .forEach(store::remove);
    }

    private static void establish(ObjectNode definition) {
        ObjectNode status = definition.withObjectProperty("status");
        status.set("acceptedNames", definition.path("spec").path("names"));
        ArrayNode conditions = status.putArray("conditions");
        for (String type : List.of("NamesAccepted", "Established")) {
            conditions
                    .addObject()
                    .put("type", type)
                    .put("status", "True")
                    .put(
                            "lastTransitionTime",
                            definition
                                    .path("metadata")
                                    .path("creationTimestamp")
                                    .asText())
                    .put("reason", type.equals("Established") ? "InitialNamesAccepted" : "NoConflicts")
                    .put("message", "accepted");
        }
    }

    private static List<ResourceType> served(ObjectNode definition) {
        JsonNode spec = definition.path("spec");
        JsonNode names = spec.path("names");
        List<String> shortNames = new ArrayList<>();
        names.path("shortNames").forEach(name -> shortNames.add(name.asText()));
        List<ResourceType> served = new ArrayList<>();
        for (JsonNode version : spec.path("versions")) {
            if (!version.path("served").asBoolean(true)) {
                continue;
            }
            Set<Trait> traits = EnumSet.of(Trait.CUSTOM, Trait.GENERATION);
            if (version.path("subresources").has("status")) {
                traits.add(Trait.STATUS);
            }
            if (version.path("subresources").has("scale")) {
                traits.add(Trait.SCALE);
            }
            served.add(new ResourceType(
                    spec.path("group").asText(),
                    version.path("name").asText(),
                    names.path("plural").asText(),
                    names.path("kind").asText(),
                    spec.path("scope").asText().equals("Namespaced"),
                    shortNames,
                    traits));
        }
        return served;
    }
}
