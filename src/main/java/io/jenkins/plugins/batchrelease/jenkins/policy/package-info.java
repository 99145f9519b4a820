/** What administrators demand of every release in a cluster, whatever a pipeline says. */
package io.jenkins.plugins.batchrelease.jenkins.policy;
