/** How a release looks to people: the JSON of the release page and of REST, and a feed of it that waits for changes. */
package io.jenkins.plugins.batchrelease.service.view;
