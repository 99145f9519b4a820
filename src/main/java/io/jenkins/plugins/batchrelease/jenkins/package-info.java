/**
 * Everything that knows Jenkins: steps of pipelines, gates, the release page, rights and configuration. All of it ends in
 * calls of {@code service/}.
 */
package io.jenkins.plugins.batchrelease.jenkins;
