package io.jenkins.plugins.batchrelease.release;

import java.util.Map;
import java.util.regex.Pattern;

/** The places of a kind's spec that a release writes. A number that lands in another field would scale or break what runs. */
final class WrittenPlaces {
    private static final Pattern IN_LIST = Pattern.compile(".*/[0-9]+(/.*)?");

    private final Map<String, String> places;

    /** @param places JSON pointers by the names of their fields */
    WrittenPlaces(Map<String, String> places) {
        this.places = places;
    }

    /** @throws InvalidCustomKind if one of them lies within another one, or in a list */
    void check() {
        places.forEach((field, place) -> {
            // A merge patch replaces a list as a whole; what is not a number comes with the manifest.
            if (!field.equals("template") && IN_LIST.matcher(place).matches()) {
                throw new InvalidCustomKind("workload: " + field + " is '" + place
                        + "', which is in a list. A release writes that field, and"
                        + " would replace the whole list. A kind without such a field outside of lists cannot be"
                        + " released.");
            }
            places.forEach((other, otherPlace) -> {
                if (!other.equals(field) && (place + "/").startsWith(otherPlace + "/")) {
                    throw new InvalidCustomKind("workload: " + field + " is '" + place + "', which is in " + otherPlace
                            + " (" + other + "). A release writes both, each has to be a field of its own.");
                }
            });
        });
    }
}
