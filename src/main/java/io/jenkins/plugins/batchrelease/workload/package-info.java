/** How each kind of workload is moved from one version to the next: one class a kind. */
package io.jenkins.plugins.batchrelease.workload;
