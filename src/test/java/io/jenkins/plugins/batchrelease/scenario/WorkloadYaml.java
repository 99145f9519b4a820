package io.jenkins.plugins.batchrelease.scenario;

/** A workload and its Service, as a team would write them; its pods carry the label {@code app} with its name. */
interface WorkloadYaml {
    String name();

    int replicas();

    /** @param placement lines of the pod spec that say where pods go; may be empty */
    String yaml(String placement);
}
