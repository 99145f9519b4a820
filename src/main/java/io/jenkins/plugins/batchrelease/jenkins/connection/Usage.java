package io.jenkins.plugins.batchrelease.jenkins.connection;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import hudson.model.Run;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Notes which build used which credentials, as Jenkins shows at a credential. A note is a write to disk: one is enough. */
final class Usage {
    private static final int REMEMBERED = 1000;
    private static final Set<String> NOTED = Collections.newSetFromMap(Collections.synchronizedMap(new Recent()));

    private static final class Recent extends LinkedHashMap<String, Boolean> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }

    private Usage() {}

    static void note(Run<?, ?> run, StandardCredentials credentials) {
        if (NOTED.add(run.getExternalizableId() + " " + credentials.getId())) {
            CredentialsProvider.track(run, credentials);
        }
    }
}
