package io.jenkins.plugins.batchrelease.embedded.patch;

import java.util.ArrayList;
import java.util.List;

/**
 * The way to a field, in the notation of {@code managedFields}: {@code f:NAME} for a field, {@code k:{…}} for an item of
 * a list, {@code v:…} for a scalar in a set.
 */
record FieldPath(List<String> elements) implements Comparable<FieldPath> {

    static final FieldPath ROOT = new FieldPath(List.of());

    FieldPath {
        elements = List.copyOf(elements);
    }

    FieldPath then(String element) {
        List<String> longer = new ArrayList<>(elements);
        longer.add(element);
        return new FieldPath(longer);
    }

    boolean startsWith(FieldPath other) {
        return elements.size() >= other.elements.size()
                && elements.subList(0, other.elements.size()).equals(other.elements);
    }

    /** Names a whole item of a list, not something in it. */
    boolean isItem() {
        return !elements.isEmpty() && elements.get(elements.size() - 1).startsWith("k:");
    }

    /** {@code .spec.template.spec.containers[name="web"].image}. */
    String shown() {
        StringBuilder text = new StringBuilder();
        for (String element : elements) {
            if (element.startsWith("f:")) {
                text.append('.').append(element.substring(2));
            } else if (element.startsWith("k:")) {
                text.append(ItemKey.shown(element));
            } else {
                text.append('[').append(element.substring(2)).append(']');
            }
        }
        return text.toString();
    }

    @Override
    public int compareTo(FieldPath other) {
        for (int i = 0; i < Math.min(elements.size(), other.elements.size()); i++) {
            int order = elements.get(i).compareTo(other.elements.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(elements.size(), other.elements.size());
    }
}
