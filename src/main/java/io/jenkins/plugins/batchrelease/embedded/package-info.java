/**
 * A Kubernetes cluster in memory, for the command line's demo and for tests: see {@link
 * io.jenkins.plugins.batchrelease.embedded.EmbeddedCluster}. It knows nothing of releases and uses nothing else of this
 * project; the scenarios that run on it run on real clusters too, and where the two differ this one is wrong.
 */
package io.jenkins.plugins.batchrelease.embedded;
