/** Why a pod fails, for people: what the cluster said about it, and the last it said itself. */
package io.jenkins.plugins.batchrelease.service.report;
