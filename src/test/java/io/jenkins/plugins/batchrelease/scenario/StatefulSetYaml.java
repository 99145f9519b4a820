package io.jenkins.plugins.batchrelease.scenario;

/** A StatefulSet of web servers and its Service, as a team would write them. */
record StatefulSetYaml(String name, String tag, int replicas, String podManagement, String strategy)
        implements WorkloadYaml {
    static StatefulSetYaml web(String tag) {
        return new StatefulSetYaml("web", tag, 3, "OrderedReady", "RollingUpdate");
    }

    StatefulSetYaml named(String other) {
        return new StatefulSetYaml(other, tag, replicas, podManagement, strategy);
    }

    StatefulSetYaml with(int pods) {
        return new StatefulSetYaml(name, tag, pods, podManagement, strategy);
    }

    StatefulSetYaml parallel() {
        return new StatefulSetYaml(name, tag, replicas, "Parallel", strategy);
    }

    StatefulSetYaml onDelete() {
        return new StatefulSetYaml(name, tag, replicas, podManagement, "OnDelete");
    }

    StatefulSetYaml tagged(String other) {
        return new StatefulSetYaml(name, other, replicas, podManagement, strategy);
    }

    @Override
    public String yaml(String placement) {
        return """
                apiVersion: v1
                kind: Service
                metadata:
                  name: %1$s
                spec:
                  selector:
                    app: %1$s
                  ports:
                  - name: http
                    port: 80
                ---
                apiVersion: apps/v1
                kind: StatefulSet
                metadata:
                  name: %1$s
                spec:
                  serviceName: %1$s
                  replicas: %3$d
                  podManagementPolicy: %4$s
                  updateStrategy:
                    type: %5$s
                  selector:
                    matchLabels:
                      app: %1$s
                  template:
                    metadata:
                      labels:
                        app: %1$s
                    spec:
                %6$s
                      terminationGracePeriodSeconds: 1
                      containers:
                      - name: nginx
                        image: registry.example/nginx:%2$s
                        ports:
                        - name: http
                          containerPort: 80
                """
                .formatted(
                        name,
                        tag,
                        replicas,
                        podManagement,
                        strategy,
                        placement.indent(6).stripTrailing());
    }
}
