package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A field that a release relies on, once it has prepared it.
 *
 * @param name as people write it
 * @param places where it is: more than one together make a version
 * @param plain whether its value is a word that people may read; else only a digest of it is kept
 */
public record ReliedField(String name, List<FieldPlace> places, boolean plain) {
    public static final ReliedField UID = plain("/metadata/uid");
    public static final ReliedField SELECTOR = digest("/spec/selector");
    public static final ReliedField TEMPLATE = digest("/spec/template");
    public static final ReliedField PAUSED = plain("/spec/paused");

    public static ReliedField plain(String pointer) {
        return of(FieldPlace.at(pointer), true);
    }

    public static ReliedField digest(String pointer) {
        return of(FieldPlace.at(pointer), false);
    }

    public static ReliedField of(FieldPlace place, boolean plain) {
        return new ReliedField(place.toString(), List.of(place), plain);
    }

    /** All that makes a version, together. */
    public static ReliedField template(List<FieldPlace> places) {
        return new ReliedField(places.get(0).toString(), places, false);
    }

    /** What an object has there: a word, or a digest; empty if it has nothing. */
    String in(ObjectNode object) {
        if (name.equals(TEMPLATE.name)) {
            return TemplateDigest.of(object);
        }
        if (plain) {
            JsonNode value = places.get(0).in(object);
            // Not paused is what leaving it out means.
            return name.endsWith("paused") && !value.asBoolean() ? "false" : value.asText("");
        }
        return places.stream().anyMatch(place -> place.isIn(object)) ? TemplateDigest.of(object, places) : "";
    }

    /** Notes what the objects have. */
    public static void note(Map<String, String> notes, ObjectNode object, List<ReliedField> fields) {
        fields.forEach(field -> notes.put(field.key(Json.text(object, "/metadata/name")), field.in(object)));
    }

    /** How it is called among what a release relies on. */
    public String key(String object) {
        return object + " " + name;
    }

    /** Notes of all of them. */
    public static Map<String, String> noted(Stream<ObjectNode> objects, List<ReliedField> fields) {
        Map<String, String> notes = new TreeMap<>();
        objects.forEach(object -> note(notes, object, fields));
        return notes;
    }

    /** The difference to what is expected there. */
    public Optional<Drift> differs(ObjectNode object, String expected) {
        String found = in(object);
        if (found.equals(expected)) {
            return Optional.empty();
        }
        String owner = Json.text(object, "/metadata/name");
        boolean anew = name.equals(UID.name);
        Optional<FieldManagers.Change> change = anew
                ? FieldManagers.ofAll(object)
                : places.stream()
                        .flatMap(place -> FieldManagers.of(object, place).stream())
                        .max(Comparator.comparing(FieldManagers.Change::at));
        return Optional.of(new Drift(
                owner,
                anew ? Drift.Kind.ANEW : Drift.Kind.FIELD,
                name,
                plain ? expected : "",
                plain ? found : "",
                change));
    }
}
