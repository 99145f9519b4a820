/** Defaults and checks of the built-in kinds. */
package io.jenkins.plugins.batchrelease.embedded.rules;
