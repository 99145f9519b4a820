package io.jenkins.plugins.batchrelease.scenario;

/** A Deployment of web servers and its Service, as a team would write them. */
record DeploymentYaml(String name, String tag, int replicas, int minReadySeconds) implements WorkloadYaml {
    static DeploymentYaml web(String tag) {
        return new DeploymentYaml("web", tag, 4, 0);
    }

    DeploymentYaml with(int pods) {
        return new DeploymentYaml(name, tag, pods, minReadySeconds);
    }

    DeploymentYaml readyFor(int seconds) {
        return new DeploymentYaml(name, tag, replicas, seconds);
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
                kind: Deployment
                metadata:
                  name: %1$s
                spec:
                  replicas: %3$d
                  minReadySeconds: %4$d
                  strategy:
                    rollingUpdate:
                      maxUnavailable: 0
                      maxSurge: 1
                  selector:
                    matchLabels:
                      app: %1$s
                  template:
                    metadata:
                      labels:
                        app: %1$s
                    spec:
                %5$s
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
                        minReadySeconds,
                        placement.indent(6).stripTrailing());
    }
}
