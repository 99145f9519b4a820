package io.jenkins.plugins.batchrelease.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.run.SignsOfLife;
import io.jenkins.plugins.batchrelease.service.Listing;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code releases}: what is under way in a namespace. */
@Command(
        name = "releases",
        description = "Lists the releases of the namespace: open ones, and the last closed one of each name.",
        footer = {"", "For example:", "  batch-release releases -n shop"},
        mixinStandardHelpOptions = true,
        versionProvider = Program.class)
final class ReleasesCommand extends ClusterCommand {
    @Override
    int run(Session session, Screen screen) {
        List<Listing> releases = session.service().listings(session.namespace());
        if (screen.isJson()) {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("namespace", session.namespace());
            ArrayNode array = json.putArray("releases");
            ReleaseJson one = new ReleaseJson(session.proposals());
            releases.forEach(listing -> array.add(one.of(listing)));
            screen.document(json);
        } else if (releases.isEmpty()) {
            screen.line("No release in namespace " + session.namespace() + ".");
        } else {
            print(screen, releases);
        }
        return ExitCode.DONE;
    }

    private static void print(Screen screen, List<Listing> releases) {
        Table table = new Table().row("RELEASE", "WORKLOAD", "STATE", "BATCH", "VERSION", "SINCE", "HOLDER");
        releases.forEach(listing -> row(table, listing));
        table.lines().forEach(screen::line);
    }

    private static void row(Table table, Listing listing) {
        Release release = listing.release();
        String silent = listing.silent()
                .map(time -> " (no sign of life for " + SignsOfLife.words(time) + ")")
                .orElse("");
        table.row(
                release.key().name(),
                release.workload().kind() + "/" + release.workload().name(),
                Words.brief(release),
                release.batch() + "/" + release.schedule().size(),
                release.version() == 0 ? "" : "v" + release.version(),
                Times.local(release.phaseSince()),
                release.holder().place() + silent);
    }
}
