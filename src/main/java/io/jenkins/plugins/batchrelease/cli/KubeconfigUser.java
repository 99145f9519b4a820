package io.jenkins.plugins.batchrelease.cli;

import io.fabric8.kubernetes.api.model.AuthInfo;
import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.jenkins.plugins.batchrelease.cluster.Impersonation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the client does not read of a kubeconfig's user: as whom it acts. */
final class KubeconfigUser {
    private KubeconfigUser() {}

    /**
     * @param config as the client found it
     * @param files where the user may stand; the first file that has it counts, as with kubectl
     */
    static Optional<Impersonation> impersonation(Config config, Collection<Path> files) {
        return Optional.ofNullable(config.getCurrentContext())
                .map(NamedContext::getContext)
                .map(context -> context.getUser())
                .flatMap(user -> files.stream()
                        .filter(Files::isReadable)
                        .map(file -> find(user, file))
                        .flatMap(Optional::stream)
                        .findFirst())
                .flatMap(KubeconfigUser::of);
    }

    private static Optional<AuthInfo> find(String user, Path file) {
        try (InputStream text = Files.newInputStream(file)) {
            io.fabric8.kubernetes.api.model.Config read =
                    new KubernetesSerialization().unmarshal(text, io.fabric8.kubernetes.api.model.Config.class);
            return read == null
                    ? Optional.empty()
                    : read.getUsers().stream()
                            .filter(named -> user.equals(named.getName()))
                            .map(named -> named.getUser())
                            .filter(Objects::nonNull)
                            .findFirst();
        } catch (IOException | RuntimeException unreadable) {
            // The parser's words may quote a token. Going on could mean more rights than were meant.
            throw new CommandFailed("The kubeconfig " + file + " cannot be read. See whether kubectl can use it.");
        }
    }

    private static Optional<Impersonation> of(AuthInfo user) {
        try {
            return Impersonation.of(
                    text(user.getAs()),
                    user.getAsGroups() == null ? List.of() : user.getAsGroups(),
                    text(user.getAsUid()),
                    user.getAsUserExtra() == null ? Map.of() : user.getAsUserExtra());
        } catch (IllegalArgumentException unusable) {
            throw new CommandFailed("The kubeconfig's user: " + unusable.getMessage() + ".");
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
