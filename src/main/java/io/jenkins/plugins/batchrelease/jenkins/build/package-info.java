/** What a build knows of its releases: kept in its {@code build.xml}, and the way from there to the release itself. */
package io.jenkins.plugins.batchrelease.jenkins.build;
