/** The steps of a pipeline. A step says what is wanted; its execution asks the release for it and holds no thread meanwhile. */
package io.jenkins.plugins.batchrelease.jenkins.step;
