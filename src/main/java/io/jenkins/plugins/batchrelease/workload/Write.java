package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/**
 * One write to an object of the workload's type, in the workload's namespace. Every write may be made twice: the second time
 * changes nothing.
 */
public sealed interface Write {
    /** The object's name. */
    String name();

    /** Turns the object into exactly what a function makes of it. It has to be there. */
    record Change(String name, UnaryOperator<ObjectNode> wanted) implements Write {}

    /** Applies a merge patch, whatever else is there. The object has to be there. */
    record Patch(String name, ObjectNode patch) implements Write {}

    /** Creates the object; one that is there already stays as it is. */
    record Create(String name, ObjectNode object) implements Write {}

    /** Deletes the object; one that is gone already is fine. */
    record Delete(String name) implements Write {}

    /** Deletes the object and leaves its pods, without an owner; one that is gone already is fine. */
    record Abandon(String name) implements Write {}
}
