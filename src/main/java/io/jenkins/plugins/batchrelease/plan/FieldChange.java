package io.jenkins.plugins.batchrelease.plan;

import java.util.Optional;

/**
 * One field that a release changes, for people to read. Values are shortened, and masked as {@code ***} where they may
 * be secret: equal values on both sides then still mean that they differ.
 *
 * @param path where it is, for instance {@code spec.template.spec.containers[nginx].image}
 * @param before the value now; empty if the field is new
 * @param after the value afterwards; empty if the field goes away
 */
public record FieldChange(String path, Optional<String> before, Optional<String> after) {}
