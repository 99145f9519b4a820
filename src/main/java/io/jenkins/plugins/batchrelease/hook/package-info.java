/**
 * What runs before the pods of a batch move: hooks, and the pulling of images. When it is its turn, what is created for
 * it, and how its end is read. Pure; who creates and watches lives in {@code run}.
 */
package io.jenkins.plugins.batchrelease.hook;
