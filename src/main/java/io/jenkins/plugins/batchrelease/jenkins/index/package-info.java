/** What is known of the releases of all builds without loading the builds. */
package io.jenkins.plugins.batchrelease.jenkins.index;
