/** What an administrator sets once for all jobs. */
package io.jenkins.plugins.batchrelease.jenkins.config;
