/** The four kinds of PATCH, and who owns which fields. */
package io.jenkins.plugins.batchrelease.embedded.patch;
