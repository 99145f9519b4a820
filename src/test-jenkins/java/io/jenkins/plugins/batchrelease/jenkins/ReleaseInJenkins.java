package io.jenkins.plugins.batchrelease.jenkins;

import static org.awaitility.Awaitility.await;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SecretBytes;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.Item;
import io.fabric8.kubernetes.api.model.Pod;
import io.jenkins.plugins.batchrelease.embedded.EmbeddedCluster;
import io.jenkins.plugins.batchrelease.embedded.EmbeddedOptions;
import io.jenkins.plugins.batchrelease.jenkins.rights.Rights;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.impl.FileCredentialsImpl;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.support.steps.input.InputAction;
import org.jenkinsci.plugins.workflow.support.steps.input.InputStepExecution;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;

/** A Jenkins with people and a credential, and an embedded cluster that outlives its restarts. */
public final class ReleaseInJenkins implements AutoCloseable {
    public static final String JOB = "release";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String NAMESPACE = "default";

    private final EmbeddedCluster cluster =
            EmbeddedCluster.start(EmbeddedOptions.defaults().withEncryption());

    /** Three pods of nginx:1.26, and a job that brings 1.27 in two batches with a gate after each. */
    public WorkflowRun start(JenkinsRule jenkins, String gate) throws Exception {
        run("1.26");
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, JOB);
        job.setDefinition(new CpsFlowDefinition(
                """
                batchRelease(credentialsId: 'kubeconfig', namespace: '%s', batches: '1, 100%%', manifestText: '''%s''') {
                    stage("Batch ${env.RELEASE_BATCH}") {
                        batchReleaseNext()
                        batchReleaseGate(%s)
                    }
                }
                """
                        .formatted(NAMESPACE, manifest("1.27"), gate),
                true));
        return job.scheduleBuild2(0).waitForStart();
    }

    /** Once in a Jenkins: people and the credential. */
    public void prepare(JenkinsRule jenkins) throws IOException {
        secure(jenkins);
        SystemCredentialsProvider credentials = SystemCredentialsProvider.getInstance();
        credentials
                .getCredentials()
                .add(new FileCredentialsImpl(
                        CredentialsScope.GLOBAL,
                        "kubeconfig",
                        "",
                        "kubeconfig",
                        SecretBytes.fromBytes(cluster.kubeconfig().getBytes(StandardCharsets.UTF_8))));
        credentials.save();
    }

    /** In every session: these people are made for tests and not meant to be kept. Everybody's password is their name. */
    public static void secure(JenkinsRule jenkins) {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ, Item.READ)
                .everywhere()
                .to("viewer", "bob", "alice", "carol")
                .grant(Item.BUILD)
                .everywhere()
                .to("bob", "alice", "carol")
                .grant(Rights.APPROVE, Rights.ROLLBACK)
                .everywhere()
                .to("alice", "carol"));
    }

    private void run(String tag) {
        cluster.client()
                .load(new ByteArrayInputStream(manifest(tag).getBytes(StandardCharsets.UTF_8)))
                .inNamespace(NAMESPACE)
                .create();
        await("pods").atMost(PATIENCE).until(() -> tags().size() == 3);
    }

    private static String manifest(String tag) {
        return """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata:
                  name: web
                spec:
                  replicas: 3
                  serviceName: web
                  podManagementPolicy: Parallel
                  selector:
                    matchLabels:
                      app: web
                  template:
                    metadata:
                      labels:
                        app: web
                    spec:
                      containers:
                      - name: nginx
                        image: nginx:%s
                """
                .formatted(tag);
    }

    /** Name of each pod that is to stay to the tag of its image. */
    public Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        for (Pod pod : cluster.client().pods().inNamespace(NAMESPACE).list().getItems()) {
            if (pod.getMetadata().getDeletionTimestamp() == null) {
                String image = pod.getSpec().getContainers().get(0).getImage();
                tags.put(pod.getMetadata().getName(), image.substring(image.indexOf(':') + 1));
            }
        }
        return tags;
    }

    /** Names of the versions that the cluster keeps. */
    public List<String> versions() {
        return cluster.client().secrets().inNamespace(NAMESPACE).list().getItems().stream()
                .filter(secret -> "batchrelease.jenkins.io/version".equals(secret.getType()))
                .map(secret -> secret.getMetadata().getName())
                .sorted()
                .toList();
    }

    /** Waits for the prompt after a batch, which has to be the only one. */
    public static InputStepExecution promptAfter(WorkflowRun build, int batch) {
        return await("the prompt after batch " + batch)
                .atMost(PATIENCE)
                .until(
                        () -> prompts(build),
                        prompts -> prompts.size() == 1 && prompts.get(0).getId().endsWith("-batch-" + batch))
                .get(0);
    }

    public static List<InputStepExecution> prompts(WorkflowRun build)
            throws IOException, InterruptedException, TimeoutException {
        InputAction action = build.getAction(InputAction.class);
        return action == null ? List.of() : List.copyOf(action.getExecutions());
    }

    @Override
    public void close() {
        cluster.close();
    }
}
