package io.jenkins.plugins.batchrelease.jenkins.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.PodTrouble;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.record.Json;
import io.jenkins.plugins.batchrelease.record.KeptVersions;
import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.Problem;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.service.view.ReleaseView;
import io.jenkins.plugins.batchrelease.service.view.Snapshot;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

class ExportedReleaseTest {
    private static final PodView CRASHING = new PodView(
            "web-2",
            "uid",
            "owner",
            "web-2",
            false,
            0,
            false,
            "Running",
            List.of("web:2"),
            3,
            Optional.of(new PodTrouble("CrashLoopBackOff", "web", "back-off")));
    private static final Version VERSION = new Version(
            Version.SCHEMA,
            1,
            "web",
            "before",
            5,
            Actor.jenkins("bob"),
            List.of("web=web:1"),
            3,
            Optional.of(1),
            "note",
            Mechanism.ofItsKind(),
            List.of());

    private static Snapshot picture(Release release) {
        Progress pods = new Progress(
                true, Optional.of("web-2"), 1, 1, 0, 0, List.of(CRASHING), List.of(), List.of(), List.of(), 0);
        Progress waiting = pods.waitingFor(Optional.of(new Waiting(Waiting.Kind.HOOK, "Job/migrate", 0, 0)));
        return Snapshot.of(ReleaseView.of(release, waiting, List.of(VERSION)));
    }

    private static void assertSame(Snapshot snapshot) throws Exception {
        ObjectNode exported = (ObjectNode) Json.mapper().readTree(Json.write(ExportedRelease.of("web-2", snapshot)));
        assertThat(exported.remove("token").asText()).isEqualTo("web-2");
        assertThat(exported).isEqualTo(Json.mapper().readTree(snapshot.json()));
    }

    @Test
    void saysTheSameAsTheStatusOfThePage() throws Exception {
        Release atGate = Releases.atGate("one");
        assertSame(picture(Releases.prepared("one")));
        assertSame(picture(Releases.decided(atGate, true)));
        assertSame(picture(Releases.on(atGate, new ReleaseEvent.Disturbed(new Problem("drift", "changed")))));
        assertSame(Snapshot.of(ReleaseView.of(atGate, Progress.unseen(), List.of())));
        assertSame(Snapshot.of(ReleaseView.none(new ReleaseKey("shop", "web"), KeptVersions.of(List.of()))));
    }

    @Test
    void exportsEveryPartOfIt() {
        assertThat(ExportedParts.class.getDeclaredClasses())
                .filteredOn(Class::isRecord)
                .hasSizeGreaterThan(8)
                .allSatisfy(ExportedReleaseTest::assertExported);
        assertExported(ExportedRelease.class);
    }

    private static void assertExported(Class<?> type) {
        assertThat(type.isAnnotationPresent(ExportedBean.class))
                .as(type.getName())
                .isTrue();
        assertThat(type.getRecordComponents()).allSatisfy(component -> assertThat(exportedName(component))
                .as(type + "." + component.getName())
                .isEqualTo(component.getName()));
    }

    /** As Stapler names it. */
    private static String exportedName(RecordComponent component) {
        Exported exported = component.getAccessor().getAnnotation(Exported.class);
        String name = component.getName();
        boolean likeAGetter = name.matches("(get|is)[A-Z].*");
        return exported == null ? "" : likeAGetter ? exported.name() : name;
    }

    @Test
    void isFoundByTheListOfABuild() throws Exception {
        Exported releases = ReleaseAction.class.getMethod("releases").getAnnotation(Exported.class);
        assertThat(releases).isNotNull();
        assertThat(Arrays.stream(ExportedRelease.class.getRecordComponents())
                        .filter(part -> part.getType().getPackage() == ExportedRelease.class.getPackage()
                                || part.getType() == List.class
                                        && !part.getName().equals("actions"))
                        .map(part ->
                                part.getAccessor().getAnnotation(Exported.class).visibility()))
                .as("long parts are left to more depth")
                .containsOnly(1);
    }
}
