package io.jenkins.plugins.batchrelease.scenario;

/**
 * A SidecarSet that puts a container beside those of the pods labelled {@code app: web} of one namespace.
 *
 * @param namespace of the pods; the SidecarSet itself belongs to the whole cluster
 */
record SidecarSetYaml(String name, String namespace, String tag) implements WorkloadYaml {
    @Override
    public int replicas() {
        return 0;
    }

    @Override
    public String yaml(String placement) {
        return """
                apiVersion: apps.kruise.io/v1alpha1
                kind: SidecarSet
                metadata:
                  name: %1$s
                spec:
                  namespace: %2$s
                  selector:
                    matchLabels:
                      app: web
                  updateStrategy:
                    type: RollingUpdate
                    maxUnavailable: 2
                  containers:
                  - name: log
                    image: registry.example/log:%3$s
                """
                .formatted(name, namespace, tag);
    }
}
