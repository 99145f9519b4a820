package io.jenkins.plugins.batchrelease.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The values that documents keep secret, to be taken out of what a program that was given them has written. */
public final class SecretValues {
    /** Shorter ones are ordinary words, and hiding those hides everything. */
    private static final int SHORTEST = 5;

    private final List<String> values;

    private SecretValues(Set<String> values) {
        // A value may be part of another one.
        this.values = values.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Of Secrets, line by line, as text and in base64; and of variables whose name looks like a secret. */
    public static SecretValues in(Stream<ObjectNode> documents) {
        Set<String> values = new TreeSet<>();
        documents.forEach(document -> {
            Masking masking = new Masking(document.path("kind").asText().equals("Secret"));
            if (masking.secret()) {
                document.path("stringData").forEach(value -> add(values, value.asText()));
                document.path("data").forEach(value -> addEncoded(values, value.asText()));
            }
            named(document, masking, values);
        });
        return new SecretValues(values);
    }

    /** A text with {@code ***} in the place of every such value. */
    public String maskedIn(String text) {
        String masked = text;
        for (String value : values) {
            masked = masked.replace(value, Masking.MASK);
        }
        return masked;
    }

    private static void named(JsonNode node, Masking masking, Set<String> values) {
        if (node.path("value").isTextual() && masking.hidesValueOf(node)) {
            add(values, node.path("value").asText());
        }
        node.forEach(child -> named(child, masking, values));
    }

    private static void addEncoded(Set<String> values, String base64) {
        add(values, base64);
        try {
            add(values, new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            // Then the API server refuses the document, too.
        }
    }

    private static void add(Set<String> values, String text) {
        text.lines()
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST)
                .forEach(values::add);
    }
}
