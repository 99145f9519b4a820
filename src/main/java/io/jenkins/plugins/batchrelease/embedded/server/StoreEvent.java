package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One change of the store.
 *
 * @param before empty when the object was created
 * @param after empty when it was removed
 */
public record StoreEvent(long version, Key key, Optional<ObjectNode> before, Optional<ObjectNode> after) {}
