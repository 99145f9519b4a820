/** The release page outside Jenkins: a small server on the loopback interface that only shows. */
package io.jenkins.plugins.batchrelease.cli.page;
