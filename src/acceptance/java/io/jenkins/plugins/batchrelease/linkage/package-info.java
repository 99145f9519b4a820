/**
 * What the compiler could not check. The plugin is compiled against signatures written by hand; here they, and every
 * reference of the packed classes, are held against Jenkins' own jars.
 */
package io.jenkins.plugins.batchrelease.linkage;
