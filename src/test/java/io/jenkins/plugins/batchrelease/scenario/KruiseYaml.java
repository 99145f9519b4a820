package io.jenkins.plugins.batchrelease.scenario;

/**
 * A workload of OpenKruise besides the CloneSet, as a team would write it.
 *
 * @param kind {@code StatefulSet} or {@code DaemonSet}
 * @param apiVersion of the document
 * @param strategy lines of {@code updateStrategy}
 * @param more lines of the spec
 */
record KruiseYaml(String apiVersion, String kind, String name, String tag, int replicas, String strategy, String more)
        implements WorkloadYaml {
    static KruiseYaml statefulSet(String tag) {
        return new KruiseYaml(
                "apps.kruise.io/v1beta1",
                "StatefulSet",
                "web",
                tag,
                4,
                """
                type: RollingUpdate
                rollingUpdate:
                  podUpdatePolicy: InPlaceIfPossible
                  maxUnavailable: 1
                """,
                """
                replicas: 4
                serviceName: web
                """);
    }

    /** With as many pods as the scenarios have nodes. */
    static KruiseYaml daemonSet(String tag, int nodes) {
        return new KruiseYaml(
                "apps.kruise.io/v1alpha1",
                "DaemonSet",
                "web",
                tag,
                nodes,
                """
                type: RollingUpdate
                rollingUpdate:
                  rollingUpdateType: Standard
                  maxUnavailable: 2
                """,
                "");
    }

    KruiseYaml in(String otherApiVersion) {
        return new KruiseYaml(otherApiVersion, kind, name, tag, replicas, strategy, more);
    }

    @Override
    public String yaml(String placement) {
        return """
                apiVersion: %1$s
                kind: %2$s
                metadata:
                  name: %3$s
                spec:
                %6$s
                  updateStrategy:
                %5$s
                  selector:
                    matchLabels:
                      app: %3$s
                  template:
                    metadata:
                      labels:
                        app: %3$s
                    spec:
                %7$s
                %8$s
                      terminationGracePeriodSeconds: 1
                      containers:
                      - name: nginx
                        image: registry.example/nginx:%4$s
                """
                .formatted(
                        apiVersion,
                        kind,
                        name,
                        tag,
                        strategy.indent(4).stripTrailing(),
                        more.indent(2).stripTrailing(),
                        placement.indent(6).stripTrailing(),
                        kind.equals("StatefulSet")
                                ? "      readinessGates: [{conditionType: InPlaceUpdateReady}]"
                                : "");
    }
}
