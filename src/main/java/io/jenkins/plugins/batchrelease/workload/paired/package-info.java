/** Workloads whose new version gets an object of its own beside the old one. */
package io.jenkins.plugins.batchrelease.workload.paired;
