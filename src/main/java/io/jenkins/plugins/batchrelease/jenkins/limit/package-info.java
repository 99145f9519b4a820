/** What the limits mean that an administrator sets: which jobs, how much at first, when nothing moves. Pure. */
package io.jenkins.plugins.batchrelease.jenkins.limit;
