/** The releases of many builds on one page: at the top, in a folder, of a job. */
package io.jenkins.plugins.batchrelease.jenkins.overview;
