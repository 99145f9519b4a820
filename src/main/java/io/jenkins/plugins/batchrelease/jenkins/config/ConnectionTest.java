package io.jenkins.plugins.batchrelease.jenkins.config;

import hudson.ExtensionPoint;
import hudson.util.FormValidation;

/** Tries a cluster that an administrator has typed in. Implemented by what can speak to clusters, which stands above. */
public interface ConnectionTest extends ExtensionPoint {
    /**
     * Whoever calls has checked that an administrator asks.
     *
     * @param typed as it stands in the form, not saved
     */
    FormValidation test(ClusterDefinition typed);
}
