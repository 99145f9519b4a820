package io.jenkins.plugins.batchrelease.scenario;

/**
 * A Job as a document after others.
 *
 * @param when value of the annotation that makes it a hook; empty if it is none
 * @param tag of its image: chooses what its pod does
 * @param seconds how long its pod runs
 */
record JobYaml(String name, String when, String tag, double seconds) {
    static JobYaml migrate(String when) {
        return new JobYaml("migrate", when, "done", 0.2);
    }

    JobYaml named(String other) {
        return new JobYaml(other, when, tag, seconds);
    }

    JobYaml tagged(String other) {
        return new JobYaml(name, when, other, seconds);
    }

    JobYaml taking(double time) {
        return new JobYaml(name, when, tag, time);
    }

    /** Its document, to be put after those of a workload. */
    String after(Scenario scenario, WorkloadYaml workload) {
        return after(scenario, scenario.yaml(workload));
    }

    String after(Scenario scenario, String documents) {
        String annotations = when.isEmpty() ? "{}" : "{batchrelease.jenkins.io/hook: '" + when + "'}";
        return documents.stripTrailing()
                + """

                ---
                apiVersion: batch/v1
                kind: Job
                metadata:
                  name: %1$s
                  annotations: %2$s
                spec:
                  backoffLimit: 0
                  template:
                    metadata:
                      annotations:
                        fake.kubelet/delay: "%4$s"
                        fake.kubelet/log: "migrating"
                    spec:
                %5$s
                      restartPolicy: Never
                      terminationGracePeriodSeconds: 0
                      containers:
                      - name: migrate
                        image: registry.example/migrate:%3$s
                """
                        .formatted(
                                name,
                                annotations,
                                tag,
                                seconds,
                                scenario.cluster().placement().indent(6).stripTrailing());
    }
}
