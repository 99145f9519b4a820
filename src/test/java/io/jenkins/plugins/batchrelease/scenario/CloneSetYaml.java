package io.jenkins.plugins.batchrelease.scenario;

/**
 * A CloneSet of web servers, as a team would write it.
 *
 * @param way {@code ReCreate}, {@code InPlaceIfPossible} or {@code InPlaceOnly}
 * @param mode value of a variable: a pod has to be replaced for another one
 * @param maxUnavailable how many pods may be away at once
 */
record CloneSetYaml(String name, String tag, int replicas, String way, String mode, String maxUnavailable)
        implements WorkloadYaml {
    static CloneSetYaml web(String tag) {
        return new CloneSetYaml("web", tag, 5, "InPlaceIfPossible", "plain", "40%");
    }

    CloneSetYaml with(int pods) {
        return new CloneSetYaml(name, tag, pods, way, mode, maxUnavailable);
    }

    CloneSetYaml by(String otherWay) {
        return new CloneSetYaml(name, tag, replicas, otherWay, mode, maxUnavailable);
    }

    CloneSetYaml inMode(String other) {
        return new CloneSetYaml(name, tag, replicas, way, other, maxUnavailable);
    }

    CloneSetYaml allAtOnce() {
        return new CloneSetYaml(name, tag, replicas, way, mode, "100%");
    }

    @Override
    public String yaml(String placement) {
        return """
                apiVersion: apps.kruise.io/v1alpha1
                kind: CloneSet
                metadata:
                  name: %1$s
                spec:
                  replicas: %3$d
                  updateStrategy:
                    type: %4$s
                    maxUnavailable: %6$s
                  selector:
                    matchLabels:
                      app: %1$s
                  template:
                    metadata:
                      labels:
                        app: %1$s
                    spec:
                %7$s
                      terminationGracePeriodSeconds: 1
                      containers:
                      - name: nginx
                        image: registry.example/nginx:%2$s
                        env:
                        - name: MODE
                          value: %5$s
                """
                .formatted(
                        name,
                        tag,
                        replicas,
                        way,
                        mode,
                        maxUnavailable,
                        placement.indent(6).stripTrailing());
    }
}
