package io.jenkins.plugins.batchrelease.acceptance;

/** The StatefulSet "web" and its Service, and pipelines that release it. */
record Web(String tag, int replicas) {
    static Web tagged(String tag) {
        return new Web(tag, 3);
    }

    String yaml() {
        return """
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  selector:
                    app: web
                  ports:
                  - name: http
                    port: 80
                ---
                apiVersion: apps/v1
                kind: StatefulSet
                metadata:
                  name: web
                spec:
                  replicas: %d
                  serviceName: web
                  selector:
                    matchLabels:
                      app: web
                  template:
                    metadata:
                      labels:
                        app: web
                    spec:
                      terminationGracePeriodSeconds: 1
                      containers:
                      - name: nginx
                        image: nginx:%s
                        ports:
                        - name: http
                          containerPort: 80
                """
                .formatted(replicas, tag);
    }

    /**
     * A release in two batches, 1 and then all pods, with a gate after each.
     *
     * @param gate arguments of the gate; may be empty
     */
    String pipeline(Namespace namespace, String gate) {
        return release(
                namespace,
                "manifestText: '''" + yaml() + "'''",
                """
                stage("Batch ${env.RELEASE_BATCH} of ${env.RELEASE_BATCHES}") {
                    batchReleaseNext()
                    def decision = batchReleaseGate(%s)
                    echo "decided by ${decision.approvedBy.join(' and ')}"
                }
                """
                        .formatted(gate));
    }

    static String release(Namespace namespace, String source, String body) {
        return """
                batchRelease(credentialsId: '%s', namespace: '%s', %s, batches: '1, 100%%') {
                %s
                }
                """
                .formatted(
                        JenkinsUnderTest.CREDENTIALS,
                        namespace.name(),
                        source,
                        body.indent(4).stripTrailing());
    }
}
