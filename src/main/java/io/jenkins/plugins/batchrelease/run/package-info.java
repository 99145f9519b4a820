/**
 * Drives one release: reacts to watch events, timers and decisions, and performs what the state machine asks for. A
 * thread is used for the length of one request, never to wait for the cluster.
 */
package io.jenkins.plugins.batchrelease.run;
