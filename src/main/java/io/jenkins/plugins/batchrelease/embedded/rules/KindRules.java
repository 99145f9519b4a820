package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Violations;

/** What the API server does with objects of one kind on their way in: fills in defaults, and refuses what is wrong. */
public interface KindRules {

    /** Rules of kinds nothing special is known about. */
    KindRules NONE = new KindRules() {};

    /** Fills in what the client left out. Must leave an object it has completed as it is. */
    default void complete(ObjectNode object) {}

    /** Fills in what only a new object gets; called before {@link #complete}. */
    default void prepareNew(ObjectNode object) {}

    /** Carries over what a client cannot know or need not repeat; called before {@link #complete}. */
    default void prepareChange(ObjectNode before, ObjectNode after) {}

    default void check(ObjectNode object, Violations violations) {}

    default void checkChange(ObjectNode before, ObjectNode after, Violations violations) {}
}
