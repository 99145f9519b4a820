/** What becomes of releases when Jenkins starts, and when builds and jobs are saved, renamed or deleted. */
package io.jenkins.plugins.batchrelease.jenkins.lifecycle;
