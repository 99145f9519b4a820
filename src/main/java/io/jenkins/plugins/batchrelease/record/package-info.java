/**
 * What is kept in the cluster: the record of an open release and the history of confirmed versions, as Secrets. Whoever
 * has rights on them can see, finish or roll back a release without Jenkins.
 */
package io.jenkins.plugins.batchrelease.record;
