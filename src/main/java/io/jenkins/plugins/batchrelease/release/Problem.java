package io.jenkins.plugins.batchrelease.release;

/**
 * Something that keeps a release from going on by itself.
 *
 * @param reason a short machine-readable word
 * @param message for people: names the object, what was found, what was expected, what to do
 */
public record Problem(String reason, String message) {}
