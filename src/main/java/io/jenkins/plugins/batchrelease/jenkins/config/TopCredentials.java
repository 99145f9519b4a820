package io.jenkins.plugins.batchrelease.jenkins.config;

import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.domains.URIRequirementBuilder;
import hudson.security.ACL;
import java.util.Optional;
import jenkins.model.Jenkins;

/** Credentials of the top level, those of Jenkins alone included: what an administrator's clusters use. */
public final class TopCredentials {
    private TopCredentials() {}

    /**
     * @param server where they would go; empty for a kubeconfig, which names its own
     * @return empty if they are not there, or belong to a domain of other servers
     */
    public static Optional<StandardCredentials> find(String id, String server) {
        return CredentialsProvider.lookupCredentialsInItemGroup(
                        StandardCredentials.class,
                        Jenkins.get(),
                        ACL.SYSTEM2,
                        URIRequirementBuilder.fromUri(server).build())
                .stream()
                .filter(CredentialsMatchers.withId(id)::matches)
                .findFirst();
    }

    /** Whether jobs can use them, too, round the rules of the cluster they are for. */
    static boolean isOpenToJobs(StandardCredentials credentials) {
        return credentials.getScope() != CredentialsScope.SYSTEM;
    }
}
