package io.jenkins.plugins.batchrelease.scenario;

import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A manifest with a StatefulSet that moves in batches and a Deployment that comes with the last one. */
final class OtherWorkloadYaml {
    private static final WorkloadSelector WORKER = WorkloadSelector.parse("deployment/worker");

    private OtherWorkloadYaml() {}

    static DeploymentYaml worker(String tag) {
        return new DeploymentYaml("worker", tag, 2, 0);
    }

    static ReleaseRequest request(Scenario s, String web, String worker) {
        return request(s, web, worker, options -> options);
    }

    static ReleaseRequest request(Scenario s, String web, String worker, UnaryOperator<ReleaseOptions> with) {
        String yaml = s.yaml(StatefulSetYaml.web(web)) + "\n---\n" + s.yaml(worker(worker));
        return new ReleaseRequest(
                Optional.of(s.namespace()),
                Optional.empty(),
                new ManifestSource.Documents(
                        new ManifestParser().parse("web.yaml", yaml),
                        Optional.of(WorkloadSelector.parse("statefulset/web"))),
                Optional.of(BatchSpec.parse("1, 100%")),
                with.apply(ReleaseOptions.defaults().with(draft -> draft.also(List.of(WORKER)))));
    }
}
