/** Deployments: with a canary beside them, or by their own rolling update. */
package io.jenkins.plugins.batchrelease.workload.deployment;
