/** Kinds that have a partition and are described by the places of their fields: OpenKruise, and those that nobody knows. */
package io.jenkins.plugins.batchrelease.workload.partition;
