/** DaemonSets, which move some nodes a batch. */
package io.jenkins.plugins.batchrelease.workload.daemonset;
