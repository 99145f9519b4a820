/** Who may do what to a release. */
package io.jenkins.plugins.batchrelease.jenkins.rights;
