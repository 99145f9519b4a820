/**
 * The gate of a release as a step: it owns the decision and shows itself as Jenkins' native input, so that every face of
 * Jenkins shows it. The order of calls in here was proven on a real Jenkins, with restarts, kills and races: change it with one
 * at hand.
 */
package io.jenkins.plugins.batchrelease.jenkins.gate;
