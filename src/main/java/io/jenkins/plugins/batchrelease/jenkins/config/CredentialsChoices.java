package io.jenkins.plugins.batchrelease.jenkins.config;

import com.cloudbees.plugins.credentials.CredentialsMatcher;
import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCertificateCredentials;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
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
            CredentialsMatchers.instanceOf(StringCredentials.class),
            CredentialsMatchers.instanceOf(StandardCertificateCredentials.class),
            CredentialsMatchers.instanceOf(StandardUsernamePasswordCredentials.class));

    private CredentialsChoices() {}

    /** For the global configuration. */
    public static ListBoxModel atTheTop(String current) {
        return new StandardListBoxModel()
                .includeEmptyValue()
                .includeMatchingAs(ACL.SYSTEM2, Jenkins.get(), StandardCredentials.class, List.of(), KINDS)
                .includeCurrentValue(current == null ? "" : current);
    }

    /** For a step of a job; of none in the generator of snippets at the top. */
    public static ListBoxModel in(Item item, String current) {
        if (item == null) {
            return Jenkins.get().hasPermission(Jenkins.ADMINISTER) ? atTheTop(current) : onlyCurrent(current);
        }
        boolean mayLook = item.hasPermission(Item.EXTENDED_READ) || item.hasPermission(CredentialsProvider.USE_ITEM);
        return mayLook
                ? new StandardListBoxModel()
                        .includeEmptyValue()
                        .includeMatchingAs(ACL.SYSTEM2, item, StandardCredentials.class, List.of(), KINDS)
                        .includeCurrentValue(current == null ? "" : current)
                : onlyCurrent(current);
    }

    public static ListBoxModel onlyCurrent(String current) {
        return new StandardListBoxModel().includeCurrentValue(current == null ? "" : current);
    }
}
