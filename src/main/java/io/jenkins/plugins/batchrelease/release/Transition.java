package io.jenkins.plugins.batchrelease.release;

import java.util.List;

/**
 * The answer of the state machine.
 *
 * @param release the release afterwards; the same object when nothing changed
 * @param effects what is to be done, in this order, once {@code release} is kept
 */
public record Transition(Release release, List<ReleaseEffect> effects) {
    public Transition {
        effects = List.copyOf(effects);
    }
}
