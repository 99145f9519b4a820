/** What controllers and kubelet have in common: cached objects, queues of work, events. */
package io.jenkins.plugins.batchrelease.embedded.loop;
