/**
 * One Kubernetes cluster as the rest of the code sees it: JSON objects in, JSON objects out, shared watches, and errors
 * that say what a caller can do about them. The only room that talks to the Kubernetes client.
 */
package io.jenkins.plugins.batchrelease.cluster;
