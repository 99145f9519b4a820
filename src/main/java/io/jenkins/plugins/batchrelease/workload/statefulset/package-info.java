/** StatefulSets of apps/v1, which move by their partition. */
package io.jenkins.plugins.batchrelease.workload.statefulset;
