package io.jenkins.plugins.batchrelease.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.embedded.server.RequestLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kubeconfig that acts as somebody has that one's rights and no others. */
class ImpersonationTest {
    @TempDir
    private Path folder;

    private final TestCluster cluster = TestCluster.shared();
    private final TestCluster.Room room = cluster.room().withOldNginx();

    @Test
    void aRestrictedIdentityIsRestricted() throws IOException {
        Path kubeconfig = kubeconfig("as: restricted");
        int before = cluster.embedded().requests().size();

        Cli.Result refused =
                Cli.run("rollback", "web", "--to", "v1", "-n", room.namespace(), "--kubeconfig", kubeconfig.toString());

        assertThat(refused.endsWith(1).err()).contains("restricted").doesNotContain("Unexpected");
        assertThat(cluster.embedded().requests().stream().skip(before))
                .filteredOn(request -> request.userAgent().startsWith(Program.NAME))
                .isNotEmpty()
                .extracting(RequestLog.Entry::user)
                .containsOnly("restricted");
    }

    @Test
    void aGroupWithoutAUserIsRefusedBeforeAnythingIsAsked() throws IOException {
        Path kubeconfig = kubeconfig("as-groups: [devs]");
        assertThat(Cli.run("releases", "-n", room.namespace(), "--kubeconfig", kubeconfig.toString())
                        .endsWith(1)
                        .err())
                .contains("as-groups", "need \"as\"");
    }

    private Path kubeconfig(String as) throws IOException {
        String admin = Files.readString(cluster.kubeconfig());
        String restricted = admin.replaceFirst("(?m)^(\\s*)(- name: \\S+\\s+user:\\s*)$", "$0");
        Path file = folder.resolve("kubeconfig");
        int user = restricted.indexOf("token:");
        String indent = restricted.substring(restricted.lastIndexOf('\n', user) + 1, user);
        return Files.writeString(file, restricted.replace(indent + "token:", indent + as + "\n" + indent + "token:"));
    }
}
