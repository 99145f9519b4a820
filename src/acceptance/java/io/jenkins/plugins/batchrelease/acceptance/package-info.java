/**
 * The plugin in a running Jenkins, seen from outside: through REST and a browser, as the people see it who work with it.
 * What pods and versions there are is asked of the cluster. One class a capability.
 */
package io.jenkins.plugins.batchrelease.acceptance;
