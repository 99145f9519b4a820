package io.jenkins.plugins.batchrelease.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.release.Policy;
import io.jenkins.plugins.batchrelease.release.ServiceSwitch;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestTest {
    private final BatchReleaseStartStep step = new BatchReleaseStartStep();

    private ReleaseRequest request() throws IOException, InterruptedException {
        return new Request(step, patterns -> new Manifest(List.of())).build();
    }

    @Test
    void asksForWhatTheStepSays() throws Exception {
        step.setManifest("k8s/web.yaml");
        step.setNamespace("shop");
        step.setBatches("1, 50%, 100%");
        step.setServiceSwitch("web");
        step.setAt(1);
        step.setOnFailure("rollback");
        step.setProgressDeadline("90s");
        step.setPrePull(true);

        ReleaseRequest request = request();

        assertThat(request.namespace()).contains("shop");
        assertThat(request.name()).isEmpty();
        assertThat(request.batches().orElseThrow()).hasToString("1, 50%, 100%");
        assertThat(request.options().serviceSwitch()).contains(new ServiceSwitch("web", 1));
        assertThat(request.options().onFailure()).isEqualTo(Policy.ROLLBACK);
        assertThat(request.options().onAbort()).isEqualTo(Policy.HOLD);
        assertThat(request.options().progressDeadlineMillis()).isEqualTo(90_000);
        assertThat(request.options().prePull()).isTrue();
    }

    @Test
    void takesDocumentsFromEverySource() throws Exception {
        step.setManifestSecrets("my-new-sts, mysvc");
        assertThat(request().source())
                .isEqualTo(new ManifestSource.Secrets(List.of("my-new-sts", "mysvc"), Optional.empty()));
        step.setManifestSecrets("");
        step.setFromResource("example");
        assertThat(request().source()).isEqualTo(new ManifestSource.Resource("example"));
        step.setFromResource("");
        step.setName("web");
        step.setVersion("v3");
        assertThat(request().source()).isEqualTo(new ManifestSource.FromHistory("web", Optional.of(3)));
    }

    @Test
    void wantsExactlyOneSource() {
        assertThatThrownBy(this::request).hasMessageContaining("Nothing to release");
        step.setManifest("a.yaml");
        step.setFromResource("b");
        assertThatThrownBy(this::request).hasMessageContaining("More than one");
    }

    @Test
    void refusesAnUnknownWord() {
        step.setManifest("a.yaml");
        step.setOnConflict("ignore");
        assertThatThrownBy(this::request).hasMessageContainingAll("onConflict", "ignore", "fail or wait");
    }

    @Test
    void aListThatHasNotArrivedInTheFormChoosesTheUsual() throws Exception {
        step.setManifest("a.yaml");
        step.setOnConflict("");
        step.setOnFailure("");
        step.setOnAbort("");
        assertThat(step.getOnConflict()).isEqualTo("fail");
        assertThat(step.getOnFailure()).isEqualTo("hold");
        assertThat(step.getOnAbort()).isEqualTo("hold");
        assertThat(request().options().onFailure()).isEqualTo(Policy.HOLD);
    }

    @Test
    void saysWhatIsMissing() {
        step.setImage("nginx=nginx:1.27");
        assertThatThrownBy(this::request).hasMessageContaining("workload");
        step.setImage("");
        step.setVersion("v1");
        assertThatThrownBy(this::request).hasMessageContaining("name");
        step.setName("web");
        step.setAt(2);
        assertThatThrownBy(this::request).hasMessageContaining("serviceSwitch");
    }

    @Test
    void aGateBeforeTheFirstBatchIsAnOptionOfTheRelease() throws Exception {
        step.setImage("nginx=nginx:2");
        step.setWorkload("statefulset/web");
        assertThat(request().options().gateBefore()).isFalse();
        step.setGate("before");
        assertThat(request().options().gateBefore()).isTrue();
        step.setGate("each");
        assertThatThrownBy(this::request).hasMessageContainingAll("gate", "each", "before", "batchReleaseGate");
    }
}
