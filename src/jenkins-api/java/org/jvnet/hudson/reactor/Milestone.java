// Signatures of task-reactor 1.9; compile-only, never packed.
package org.jvnet.hudson.reactor;

public interface Milestone {}
