/** The release page of a build, and what its buttons do. */
package io.jenkins.plugins.batchrelease.jenkins.page;
