/** Nodes and kubelets that only pretend; they also serve real control planes. */
package io.jenkins.plugins.batchrelease.embedded.kubelet;
