package io.jenkins.plugins.batchrelease.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How a hook is, by its own account")
class HookStateTest {
    private static ObjectNode object(String kind, String rest) {
        return new ManifestParser()
                .parse("x", "{apiVersion: v1, kind: " + kind + ", metadata: {name: x}, " + rest + "}")
                .documents()
                .get(0)
                .json();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            status: {}                                                                          | RUNNING   |
            status: {failed: 1, active: 1}                                                      | RUNNING   |
            status: {conditions: [{type: Complete, status: 'True'}]}                            | SUCCEEDED |
            status: {conditions: [{type: Complete, status: 'False'}]}                           | RUNNING   |
            status: {conditions: [{type: SuccessCriteriaMet, status: 'True'}]}                  | RUNNING   |
            status: {conditions: [{type: Suspended, status: 'True'}]}, spec: {suspend: true}    | SUSPENDED | Suspended (spec.suspend is true)
            status: {conditions: [{type: Failed, status: 'True', reason: DeadlineExceeded, message: too long}]} | FAILED | DeadlineExceeded (too long)
            """)
    void ofAJob(String rest, HookState.Kind kind, String because) {
        HookState state = HookKind.JOB.state(object("Job", rest));
        assertThat(state.kind()).isEqualTo(kind);
        assertThat(state.because()).isEqualTo(because == null ? "" : because);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            status: {phase: running, desired: 3, failed: 1}                                   | RUNNING   |
            status: {phase: completed, failed: 0}                                             | SUCCEEDED |
            status: {phase: completed, failed: 1, conditions: [{type: Complete, status: 'True'}]} | SUCCEEDED |
            status: {phase: failed, failed: 2}                                                | FAILED    | Failed (2 pods failed)
            status: {phase: failed, failed: 2, conditions: [{type: Failed, status: 'True', message: found}]} | FAILED | found
            status: {phase: paused, failed: 1}                                                | FAILED    | Paused (1 pods failed)
            status: {phase: paused, failed: 0}, spec: {paused: true}                          | SUSPENDED | Suspended (spec.paused is true)
            status: {}, spec: {paused: true}                                                  | SUSPENDED | Suspended (spec.paused is true)
            """)
    void ofABroadcastJob(String rest, HookState.Kind kind, String because) {
        HookState state = HookKind.BROADCAST_JOB.state(object("BroadcastJob", rest));
        assertThat(state.kind()).isEqualTo(kind);
        assertThat(state.because()).isEqualTo(because == null ? "" : because);
    }
}
