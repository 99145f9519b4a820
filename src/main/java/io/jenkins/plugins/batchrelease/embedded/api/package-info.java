/** The vocabulary of the API server: kinds, errors, selectors. */
package io.jenkins.plugins.batchrelease.embedded.api;
