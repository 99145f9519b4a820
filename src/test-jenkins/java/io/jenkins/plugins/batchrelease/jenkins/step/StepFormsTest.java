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

    private void form(Step step) throws Exception {
        jenkins.assertEqualDataBoundBeans(step, new StepConfigTester(jenkins).configRoundTrip(step));
    }

    /** From the step to the snippet and back. Of several arguments the order is not promised: one at most. */
    private void formAndSnippet(Step step, String snippet) throws Exception {
        form(step);
        new SnippetizerTester(jenkins).assertRoundTrip(step, snippet);
    }

    /** What an author writes makes the step, whose form keeps it. */
    private void formAndScript(Step step, String script) throws Exception {
        form(step);
        new SnippetizerTester(jenkins).assertParseStep(step, script);
    }

    @Test
    @DisplayName("keep nothing of a step that says nothing")
    void empty() throws Exception {
        formAndSnippet(new BatchReleaseStep(), "batchRelease {\n    // some block\n}");
        formAndSnippet(new BatchReleaseStartStep(), "batchReleaseStart()");
        formAndSnippet(new BatchReleaseNextStep(), "batchReleaseNext()");
        formAndSnippet(new BatchReleaseGateStep(), "batchReleaseGate()");
        formAndSnippet(new BatchReleaseConfirmStep(), "batchReleaseConfirm()");
        formAndSnippet(new BatchReleaseRollbackStep(), "batchReleaseRollback()");
        formAndSnippet(new BatchReleasePlanStep(), "batchReleasePlan()");
        formAndSnippet(new BatchReleaseStatusStep(), "batchReleaseStatus()");
        formAndSnippet(new BatchReleaseHistoryStep(), "batchReleaseHistory()");
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
        formAndScript(
                step,
                "batchReleaseStart at: 1, batches: '1, 50%, 100%', manifest: 'k8s/web.yaml', namespace: 'shop',"
                        + " onFailure: 'rollback', serviceSwitch: 'web'");
    }

    @Test
    @DisplayName("keep a number of batches, written as a number or as text")
    void batches() throws Exception {
        BatchReleaseStep step = new BatchReleaseStep();
        step.setBatches(3);
        formAndSnippet(step, "batchRelease(batches: '3') {\n    // some block\n}");
        formAndScript(step, "batchRelease(batches: 3) {\n    // some block\n}");
    }

    @Test
    @DisplayName("keep who decides at a gate")
    void gate() throws Exception {
        BatchReleaseGateStep step = new BatchReleaseGateStep();
        step.setApprovals(2);
        formAndSnippet(step, "batchReleaseGate approvals: 2");
        step.setMessage("Go on?");
        step.setApprovers("alice, team");
        step.setComment(true);
        formAndScript(
                step, "batchReleaseGate approvals: 2, approvers: 'alice, team', comment: true, message: 'Go on?'");
    }

    @Test
    @DisplayName("keep where a rollback goes to")
    void rollback() throws Exception {
        BatchReleaseRollbackStep step = new BatchReleaseRollbackStep();
        step.setTo("v3");
        formAndSnippet(step, "batchReleaseRollback to: 'v3'");
        step.setComment("too slow");
        formAndScript(step, "batchReleaseRollback comment: 'too slow', to: 'v3'");
    }

    @Test
    @DisplayName("keep that a plan with problems does not fail")
    void plan() throws Exception {
        BatchReleasePlanStep step = new BatchReleasePlanStep();
        step.setFailOnProblems(false);
        formAndSnippet(step, "batchReleasePlan failOnProblems: false");
    }
}
