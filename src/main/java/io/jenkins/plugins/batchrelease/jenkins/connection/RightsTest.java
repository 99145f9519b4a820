package io.jenkins.plugins.batchrelease.jenkins.connection;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import hudson.Extension;
import hudson.util.FormValidation;
import io.jenkins.plugins.batchrelease.jenkins.config.ClusterDefinition;
import io.jenkins.plugins.batchrelease.jenkins.config.ConnectionTest;
import java.util.List;
import java.util.logging.Logger;
import jenkins.model.Jenkins;

/**
 * The test that an administrator starts from the form. Credentials go only where the definition says, are those that the
 * domain of its server allows, and follow no redirect. Who tested what is in the log.
 */
@Extension
public final class RightsTest implements ConnectionTest {
    private static final Logger LOGGER = Logger.getLogger(RightsTest.class.getName());
    /** Each takes as many questions as there are rights. */
    private static final int MOST_NAMESPACES = 5;

    @Override
    public FormValidation test(ClusterDefinition typed) {
        ClusterAccess access;
        try {
            access = Definitions.access(typed, used -> CredentialsProvider.track(Jenkins.get(), used));
        } catch (ConnectionRefused refused) {
            return FormValidation.error(refused.getMessage());
        }
        LOGGER.info(() -> Jenkins.getAuthentication2().getName() + " tests the connection to cluster " + typed.getName()
                + " at " + access.server());
        RightsQuestion.Answer answer = new RightsQuestion(access, PluginVersion.get()).ask(namespaces(typed, access));
        return switch (answer.result()) {
            case ALL -> FormValidation.ok(answer.words());
            case SOME -> FormValidation.warning(answer.words());
            case NONE -> FormValidation.error(answer.words());
        };
    }

    private static List<String> namespaces(ClusterDefinition typed, ClusterAccess access) {
        return typed.getNamespaces().isEmpty()
                ? List.of(access.namespace().orElse("default"))
                : typed.getNamespaces().stream().limit(MOST_NAMESPACES).toList();
    }
}
