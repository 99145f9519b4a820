package io.jenkins.plugins.batchrelease.jenkins.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the setters of one object complained about. What binds a form logs what a setter throws and goes on without it, and
 * a list of namespaces that is left out means all of them: so an object remembers, and is refused as a whole.
 */
final class Complaints {
    private final Map<String, InvalidSetting> byField = new LinkedHashMap<>();

    /** Does what a setter does; remembers that it could not be done, until it is done better. */
    <T> T about(String field, Supplier<T> setting) {
        try {
            T value = setting.get();
            byField.remove(field);
            return value;
        } catch (InvalidSetting complaint) {
            byField.put(field, complaint);
            throw complaint;
        }
    }

    /** @throws InvalidSetting the first one, if there is one */
    void requireNone() {
        byField.values().stream().findFirst().ifPresent(complaint -> {
            throw complaint;
        });
    }
}
