/**
 * The release as a value and a pure state machine: {@code (state, event) -> (state, effects)}.
 *
 * <p>Nothing here talks to a cluster, to Jenkins, to a clock or to a thread. What may follow a failed batch is answered
 * in {@link io.jenkins.plugins.batchrelease.release.ReleaseMachine}; who performs the effects lives in {@code run}.
 */
package io.jenkins.plugins.batchrelease.release;
