/** The API server: transport, store, verbs, watches, and faults on purpose. */
package io.jenkins.plugins.batchrelease.embedded.server;
