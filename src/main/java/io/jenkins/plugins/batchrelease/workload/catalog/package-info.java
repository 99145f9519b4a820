/** Which kinds there are, and what moves each. */
package io.jenkins.plugins.batchrelease.workload.catalog;
