/**
 * The command line: the same releases, without Jenkins. One class a command; all of them go through
 * {@link io.jenkins.plugins.batchrelease.service.ReleaseService}.
 *
 * <p>Classes that people only need with a cluster are loaded with the first request to one: {@code plan} with
 * {@code --kind} answers without the Kubernetes client.
 */
package io.jenkins.plugins.batchrelease.cli;
