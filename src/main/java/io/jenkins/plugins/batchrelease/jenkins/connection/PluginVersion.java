package io.jenkins.plugins.batchrelease.jenkins.connection;

import hudson.PluginWrapper;
import jenkins.model.Jenkins;

/** The plugin's own version, for the user agent. */
final class PluginVersion {
    private PluginVersion() {}

    static String get() {
        PluginWrapper plugin = Jenkins.get().getPluginManager().whichPlugin(PluginVersion.class);
        // A version that was built by hand carries spaces and a user's name; a header's token does not.
        return plugin == null ? "0" : plugin.getVersion().replaceAll("[^A-Za-z0-9._-].*", "");
    }
}
