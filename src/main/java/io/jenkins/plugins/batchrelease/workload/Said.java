package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A workload in another version of its API.
 *
 * @param object as that version says it
 * @param unsaid fields that it has no words for, as people write them
 */
public record Said(ObjectNode object, List<String> unsaid) {}
