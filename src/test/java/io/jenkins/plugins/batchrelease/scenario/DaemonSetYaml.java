package io.jenkins.plugins.batchrelease.scenario;

/**
 * A DaemonSet of agents, on the nodes that carry a label.
 *
 * @param fleet label of its nodes
 * @param strategy lines of its {@code updateStrategy}; empty for the default
 */
record DaemonSetYaml(String fleet, String tag, String strategy) {
    static final String NAME = "agent";

    String yaml() {
        return """
                apiVersion: apps/v1
                kind: DaemonSet
                metadata:
                  name: agent
                spec:
                %3$s  selector:
                    matchLabels:
                      app: agent
                  template:
                    metadata:
                      labels:
                        app: agent
                    spec:
                      nodeSelector:
                        %1$s: "yes"
                      tolerations:
                      - operator: Exists
                      terminationGracePeriodSeconds: 1
                      containers:
                      - name: nginx
                        image: registry.example/nginx:%2$s
                """
                .formatted(fleet, tag, strategy.isEmpty() ? "" : strategy.indent(2));
    }
}
