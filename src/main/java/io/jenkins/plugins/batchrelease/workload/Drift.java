package io.jenkins.plugins.batchrelease.workload;

import java.util.List;
import java.util.Optional;

/**
 * One thing that a release relies on and that another hand changed.
 *
 * @param object name of the object
 * @param kind what sort of thing
 * @param field as people write it: {@code spec.template}; empty if it is about the whole object
 * @param differing what in that field is different, as people write it; empty if it is one value, or nobody can tell
 * @param expected what the release found there or wrote there; empty if that is not for people to read
 * @param found what is there now; empty if that is not for people to read
 * @param change who changed it and when, if the object says so
 */
public record Drift(
        String object,
        Kind kind,
        String field,
        List<String> differing,
        String expected,
        String found,
        Optional<FieldManagers.Change> change) {
    /** What sort of thing was changed. */
    public enum Kind {
        /** A number that says how many pods move: whoever goes on from it passes no gate by that. */
        NUMBER,
        /** More pods run the new version than were let to. */
        PODS,
        /** The object was deleted and made anew. */
        ANEW,
        /** The object is not there. */
        GONE,
        /** The object was to be created, and somebody else did. */
        UNASKED,
        /** Another field, which decides what pods run or whether they move. */
        FIELD;

        /** Whether people may go on from what was found. */
        public boolean canBeTakenOver() {
            return this == NUMBER || this == PODS || this == ANEW;
        }
    }

    /** Of a field that is one value. */
    public Drift(
            String object,
            Kind kind,
            String field,
            String expected,
            String found,
            Optional<FieldManagers.Change> change) {
        this(object, kind, field, List.of(), expected, found, change);
    }

    /** The same, knowing what in its field is different. */
    public Drift in(List<String> parts) {
        return new Drift(object, kind, field, List.copyOf(parts), expected, found, change);
    }

    static Drift gone(String object) {
        return new Drift(object, Kind.GONE, "", "", "", Optional.empty());
    }
}
