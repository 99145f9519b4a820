package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.jenkins.gate.BatchReleaseGateStep;
import org.jenkinsci.plugins.workflow.cps.SnippetizerTester;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepConfigTester;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
@DisplayName("The form of a step, opened and saved, and the Snippet Generator")
class StepFormsTest {
    private JenkinsRule jenkins;

    @BeforeEach
    void keep(JenkinsRule rule) {
        jenkins = rule;
    }

    private void roundTrip(Step step, String snippet) throws Exception {
        jenkins.assertEqualDataBoundBeans(step, new StepConfigTester(jenkins).configRoundTrip(step));
        new SnippetizerTester(jenkins).assertRoundTrip(step, snippet);
    }

    @Test
    @DisplayName("keep nothing of a step that says nothing")
    void empty() throws Exception {
        roundTrip(new BatchReleaseStep(), "batchRelease {\n    // some block\n}");
        roundTrip(new BatchReleaseStartStep(), "batchReleaseStart()");
        roundTrip(new BatchReleaseNextStep(), "batchReleaseNext()");
        roundTrip(new BatchReleaseGateStep(), "batchReleaseGate()");
        roundTrip(new BatchReleaseConfirmStep(), "batchReleaseConfirm()");
        roundTrip(new BatchReleaseRollbackStep(), "batchReleaseRollback()");
        roundTrip(new BatchReleasePlanStep(), "batchReleasePlan()");
        roundTrip(new BatchReleaseStatusStep(), "batchReleaseStatus()");
        roundTrip(new BatchReleaseHistoryStep(), "batchReleaseHistory()");
    }

    @Test
    @DisplayName("keep what is released and how")
    void source() throws Exception {
        BatchReleaseStartStep step = new BatchReleaseStartStep();
        step.setNamespace("shop");
        step.setManifest("k8s/web.yaml");
        step.setBatches("1, 50%, 100%");
        step.setServiceSwitch("web");
        step.setAt(1);
        step.setOnFailure("rollback");
        roundTrip(
                step,
                "batchReleaseStart at: 1, batches: '1, 50%, 100%', manifest: 'k8s/web.yaml', namespace: 'shop',"
                        + " onFailure: 'rollback', serviceSwitch: 'web'");
    }

    @Test
    @DisplayName("keep who decides at a gate")
    void gate() throws Exception {
        BatchReleaseGateStep step = new BatchReleaseGateStep();
        step.setMessage("Go on?");
        step.setApprovers("alice, team");
        step.setApprovals(2);
        step.setComment(true);
        roundTrip(step, "batchReleaseGate approvals: 2, approvers: 'alice, team', comment: true, message: 'Go on?'");
    }

    @Test
    @DisplayName("keep where a rollback goes to")
    void rollback() throws Exception {
        BatchReleaseRollbackStep step = new BatchReleaseRollbackStep();
        step.setTo("v3");
        step.setComment("too slow");
        roundTrip(step, "batchReleaseRollback comment: 'too slow', to: 'v3'");
    }

    @Test
    @DisplayName("keep that a plan with problems does not fail")
    void plan() throws Exception {
        BatchReleasePlanStep step = new BatchReleasePlanStep();
        step.setFailOnProblems(false);
        roundTrip(step, "batchReleasePlan failOnProblems: false");
    }
}
