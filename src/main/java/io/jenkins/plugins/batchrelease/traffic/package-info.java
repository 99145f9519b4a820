/** Where traffic goes while a release is under way: one class a router. */
package io.jenkins.plugins.batchrelease.traffic;
