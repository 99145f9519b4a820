package io.jenkins.plugins.batchrelease.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a field is in an object.
 *
 * @param fields names of fields; items of lists by {@code [name]} or {@code [index]}, from the outermost to the innermost
 */
record FieldPath(List<String> fields) {
    static FieldPath root() {
        return new FieldPath(List.of());
    }

    FieldPath field(String name) {
        return plus(name);
    }

    FieldPath item(String nameOrIndex) {
        return plus("[" + nameOrIndex + "]");
    }

    private FieldPath plus(String field) {
        List<String> longer = new ArrayList<>(fields);
        longer.add(field);
        return new FieldPath(List.copyOf(longer));
    }

    boolean startsWith(String... prefix) {
        return fields.size() >= prefix.length
                && fields.subList(0, prefix.length).equals(List.of(prefix));
    }

    /** Names of fields that hold a dot or a slash (annotations, file names) are put in brackets, so that they stay whole. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            boolean item = field.startsWith("[");
            boolean plain = !item && field.matches("[\\w$-]+");
            if (plain && !text.isEmpty()) {
                text.append('.');
            }
            text.append(plain || item ? field : "[" + field + "]");
        }
        return text.toString();
    }
}
