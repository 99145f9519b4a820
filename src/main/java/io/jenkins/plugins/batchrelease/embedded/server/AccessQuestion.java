package io.jenkins.plugins.batchrelease.embedded.server;

/**
 * What somebody wants to do.
 *
 * @param resource plural, with the subresource if there is one: {@code pods/eviction}
 * @param namespace empty for the whole cluster
 * @param name empty for no object in particular
 */
record AccessQuestion(String verb, String group, String resource, String namespace, String name) {

    static AccessQuestion of(ResourceRequest request) {
        String sub = request.subresource();
        return new AccessQuestion(
                request.verb(),
                request.type().group(),
                sub.isEmpty() ? request.type().plural() : request.type().plural() + "/" + sub,
                request.namespace(),
                request.name().or(request::selectedName).orElse(""));
    }

    /** In the words of a refusal. */
    String refusal(String user) {
        return "User \"%s\" cannot %s resource \"%s\" in API group \"%s\" %s"
                .formatted(
                        user,
                        verb,
                        resource,
                        group,
                        namespace.isEmpty() ? "at the cluster scope" : "in the namespace \"" + namespace + "\"");
    }
}
