package io.jenkins.plugins.batchrelease.workload;

/**
 * The object of its own that a new version gets.
 *
 * @param name its name
 * @param afterwards what becomes of it and of the one that runs now when the release is confirmed: a sentence for people
 * @param runs the name of the object that runs the version then
 */
public record Successor(String name, String afterwards, String runs) {}
