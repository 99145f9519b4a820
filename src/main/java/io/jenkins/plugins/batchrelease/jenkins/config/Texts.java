package io.jenkins.plugins.batchrelease.jenkins.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What forms and YAML hand over as text. */
final class Texts {
    private Texts() {}

    /** An empty field of a form is what was not said. */
    static String of(String value) {
        return value == null ? "" : value.strip();
    }

    /** Entries, however they come: each on its own, or several in one text with commas or lines between. */
    static List<String> list(List<String> values) {
        List<String> entries = new ArrayList<>();
        if (values != null) {
            for (String value : values) {
                for (String entry : of(value).split("[,\\r\\n]+")) {
                    if (!entry.isBlank()) {
                        entries.add(entry.strip());
                    }
                }
            }
        }
        return entries;
    }

    static List<String> checked(String field, List<String> values, Consumer<String> reader) {
        List<String> entries = list(values);
        entries.forEach(entry -> InvalidSetting.checked(field, entry, reader));
        return entries;
    }
}
