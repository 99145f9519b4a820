package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.Right;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Asks a cluster which of the rights that releases need are there. Reads nothing else of it.
 *
 * <p>What cannot be reached gets one answer, whatever the reason: the controller stands where others do not, and this is no
 * way to find out what else stands there. The reason is in the log, for who may read that.
 */
final class RightsQuestion {
    private static final Logger LOGGER = Logger.getLogger(RightsQuestion.class.getName());

    /** How good it is. */
    enum Result {
        ALL,
        SOME,
        NONE
    }

    /**
     * @param words for the administrator who asked
     */
    record Answer(Result result, String words) {}

    private final ClusterAccess access;
    private final String version;

    /** @param version of the plugin, for the user agent */
    RightsQuestion(ClusterAccess access, String version) {
        this.access = access;
        this.version = version;
    }

    Answer ask(List<String> namespaces) {
        try (Cluster cluster = Clients.probe(access, version)) {
            Map<String, List<Right>> missing = new LinkedHashMap<>();
            namespaces.forEach(namespace -> missing.put(namespace, missingIn(cluster, namespace)));
            missing.values().removeIf(List::isEmpty);
            return missing.isEmpty()
                    ? new Answer(Result.ALL, Messages.RightsQuestion_all(String.join(", ", namespaces)))
                    : new Answer(Result.SOME, words(missing));
        } catch (ClusterException failure) {
            LOGGER.log(
                    Level.INFO,
                    () -> "The test of the connection to " + access.server() + " failed: " + failure.getMessage());
            boolean refused = failure.kind() == ClusterException.Kind.UNAUTHORIZED
                    || failure.kind() == ClusterException.Kind.FORBIDDEN;
            return new Answer(
                    Result.NONE,
                    refused ? Messages.RightsQuestion_notAccepted() : Messages.RightsQuestion_unreachable());
        } catch (RuntimeException unusable) {
            // A certificate or key that is none: the client finds out when it is made, and its words may quote it.
            LOGGER.log(Level.FINE, unusable, () -> "No client can be made for " + access.server());
            return new Answer(Result.NONE, Messages.RightsQuestion_unusable());
        }
    }

    private static List<Right> missingIn(Cluster cluster, String namespace) {
        List<Right> missing = new ArrayList<>();
        for (Right right : RequiredRights.all()) {
            if (!cluster.can(right, namespace)) {
                missing.add(right);
            }
        }
        return missing;
    }

    private static String words(Map<String, List<Right>> missing) {
        return missing.entrySet().stream()
                .map(entry -> Messages.RightsQuestion_missing(entry.getKey(), verbs(entry.getValue())))
                .collect(Collectors.joining(" "));
    }

    /** {@code statefulsets.apps: create, delete; secrets: get} */
    private static String verbs(List<Right> rights) {
        Map<String, List<String>> byResource = new LinkedHashMap<>();
        for (Right right : rights) {
            String resource = right.resource() + (right.group().isEmpty() ? "" : "." + right.group());
            byResource.computeIfAbsent(resource, first -> new ArrayList<>()).add(right.verb());
        }
        return byResource.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
    }
}
