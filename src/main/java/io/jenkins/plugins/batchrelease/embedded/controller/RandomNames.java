package io.jenkins.plugins.batchrelease.embedded.controller;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Names with a random end, chosen here and not by the API server so that they are known before the pod is. */
final class RandomNames {

    private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";
    private static final int LENGTH = 5;

    private RandomNames() {}

    static String after(String prefix) {
        return prefix
                + ThreadLocalRandom.current()
                        .ints(LENGTH, 0, ALPHABET.length())
                        .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                        .collect(Collectors.joining());
    }
}
