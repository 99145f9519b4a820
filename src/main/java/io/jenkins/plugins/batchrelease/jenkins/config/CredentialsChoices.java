package io.jenkins.plugins.batchrelease.jenkins.config;

import com.cloudbees.plugins.credentials.CredentialsMatcher;
import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import hudson.model.Item;
import hudson.security.ACL;
import hudson.util.ListBoxModel;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.FileCredentials;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/** The credentials that can be a way to a cluster, for forms. Who may not see them gets what is set already, no more. */
public final class CredentialsChoices {
    private static final CredentialsMatcher KINDS = CredentialsMatchers.anyOf(
            CredentialsMatchers.instanceOf(FileCredentials.class),
            CredentialsMatchers.instanceOf(StringCredentials.class));

    private CredentialsChoices() {}

    /** For the global configuration. */
    public static ListBoxModel atTheTop(String current) {
        return new StandardListBoxModel()
                .includeEmptyValue()
                .includeMatchingAs(ACL.SYSTEM2, Jenkins.get(), StandardCredentials.class, List.of(), KINDS)
                .includeCurrentValue(current == null ? "" : current);
    }

    /** For a step of a job. */
    public static ListBoxModel in(Item item, String current) {
        boolean mayLook = item == null
                ? Jenkins.get().hasPermission(Jenkins.ADMINISTER)
                : item.hasPermission(Item.EXTENDED_READ) || item.hasPermission(CredentialsProvider.USE_ITEM);
        if (!mayLook) {
            return onlyCurrent(current);
        }
        return item == null
                ? atTheTop(current)
                : new StandardListBoxModel()
                        .includeEmptyValue()
                        .includeMatchingAs(ACL.SYSTEM2, item, StandardCredentials.class, List.of(), KINDS)
                        .includeCurrentValue(current == null ? "" : current);
    }

    public static ListBoxModel onlyCurrent(String current) {
        return new StandardListBoxModel().includeCurrentValue(current == null ? "" : current);
    }
}
