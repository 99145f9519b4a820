package io.jenkins.plugins.batchrelease.scenario;

/** A ReplicationController of web servers and its Service, as teams wrote them before there were Deployments. */
record ControllerYaml(String name, String tag, int replicas) implements WorkloadYaml {
    static ControllerYaml web(String tag) {
        return new ControllerYaml("web", tag, 4);
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
                apiVersion: v1
                kind: ReplicationController
                metadata:
                  name: %1$s
                spec:
                  replicas: %3$d
                  template:
                    metadata:
                      labels:
                        app: %1$s
                    spec:
                %4$s
                      terminationGracePeriodSeconds: 1
                      containers:
                      - name: nginx
                        image: registry.example/nginx:%2$s
                        ports:
                        - name: http
                          containerPort: 80
                """
                .formatted(name, tag, replicas, placement.indent(6).stripTrailing());
    }
}
