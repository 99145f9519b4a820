package io.jenkins.plugins.batchrelease.release;

/**
 * What binds a state to the documents that are kept beside it: an edited document no longer fits. SHA-256 in hexadecimal.
 *
 * @param terms of the batches and options as they were asked for: a part of the plan hash
 * @param manifest of what is to run, as it is kept
 * @param previous of what ran before, as it is kept
 * @param changes of what was shown before the start, as it is kept; empty if nothing was
 */
public record BoundDocuments(String terms, String manifest, String previous, String changes) {}
