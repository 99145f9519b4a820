package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.jenkins.plugins.batchrelease.cluster.Right;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rights that releases need, from the very Role that administrators are told to create: docs/rights.yaml. */
final class RequiredRights {
    private RequiredRights() {}

    static List<Right> all() {
        try (InputStream role = RequiredRights.class.getResourceAsStream("rights.yaml")) {
            // The Roles that follow the first one are for people.
            Map<?, ?> root = (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions()))
                    .loadAll(role)
                    .iterator()
                    .next();
            List<Right> rights = new ArrayList<>();
            list(root, "rules").forEach(rule -> addTo(rights, (Map<?, ?>) rule));
            return rights;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void addTo(List<Right> rights, Map<?, ?> rule) {
        for (Object group : list(rule, "apiGroups")) {
            for (Object resource : list(rule, "resources")) {
                for (Object verb : list(rule, "verbs")) {
                    rights.add(new Right(verb.toString(), group.toString(), resource.toString()));
                }
            }
        }
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return (List<?>) map.get(key);
    }
}
