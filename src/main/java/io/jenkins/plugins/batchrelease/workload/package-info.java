/** How workloads are moved from one version to the next: what all kinds share. Each kind has a room of its own in here. */
package io.jenkins.plugins.batchrelease.workload;
