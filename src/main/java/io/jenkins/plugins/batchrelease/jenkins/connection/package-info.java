/** From what a step or an administrator says about a cluster to the one {@code ReleaseService} that is shared for it. */
package io.jenkins.plugins.batchrelease.jenkins.connection;
