package io.jenkins.plugins.batchrelease.jenkins.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.jenkins.connection.ClusterChoice;
import io.jenkins.plugins.batchrelease.plan.DocumentChange;
import io.jenkins.plugins.batchrelease.plan.FieldChange;
import io.jenkins.plugins.batchrelease.plan.PlannedChanges;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptReleaseTest {
    private final Release prepared = Releases.prepared("one");
    private final Release atGate = Releases.atGate("one");

    private static KeptRelease kept(String startedBy) {
        return new KeptRelease(
                "web",
                new ClusterChoice("prod", "", "", ""),
                Releases.prepared("x").key(),
                "holder",
                startedBy);
    }

    @Test
    void keepsTheNewestState() {
        KeptRelease kept = kept("3");
        assertThat(kept.phase()).isEqualTo(Phase.PLANNED);
        assertThat(kept.isOpen()).isTrue();

        assertThat(kept.keep(prepared, Optional.empty())).isTrue();
        assertThat(kept.keep(atGate, Optional.empty())).isTrue();
        assertThat(kept.keep(prepared, Optional.empty())).isFalse();
        assertThat(kept.keep(atGate, Optional.empty())).isFalse();

        assertThat(kept.release()).contains(atGate);
    }

    @Test
    void theStateSurvivesAsJson() throws Exception {
        KeptRelease kept = kept("3");
        kept.keep(atGate, Optional.empty());
        Field parsed = KeptRelease.class.getDeclaredField("parsed");
        parsed.setAccessible(true);

        parsed.set(kept, null);

        assertThat(kept.release()).contains(atGate);
    }

    @Test
    void whatWasShownStaysWithTheState() {
        PlannedChanges shown = PlannedChanges.of(
                prepared.planHash(),
                List.of(new DocumentChange(
                        "StatefulSet/web",
                        "change",
                        List.of(new FieldChange("spec.replicas", Optional.of("3"), Optional.of("4"))))));
        KeptRelease kept = kept("3");
        kept.keep(prepared, Optional.empty());
        assertThat(kept.changes()).isEmpty();

        assertThat(kept.keep(prepared, Optional.of(shown))).isTrue();
        assertThat(kept.keep(prepared, Optional.of(shown))).isFalse();
        assertThat(kept.keep(atGate, Optional.empty())).isTrue();

        assertThat(kept.changes()).contains(shown);
    }

    @Test
    void anotherAttemptIsAnotherEntry() {
        KeptRelease first = kept("3");
        KeptRelease second = kept("9");
        KeptReleases.keep(List.of(first, second), prepared, Optional.empty());
        assertThat(second.release()).contains(prepared);
        assertThat(first.release()).isEmpty();

        KeptReleases.keep(List.of(first, second), Releases.prepared("two"), Optional.empty());
        assertThat(second.release()).contains(prepared);
        assertThat(first.release().orElseThrow().id()).isEqualTo("two");
    }

    /** XStream reads records back as null, and refuses what is not of our plugin or of the Java library's plain part. */
    @Test
    void isMadeOfWhatXstreamKeeps() {
        List<Class<?>> classes = List.of(
                KeptRelease.class,
                KeptReleases.class,
                KeptGate.class,
                KeptDeadlines.class,
                KeptApproval.class,
                ClusterChoice.class);
        assertThat(classes).allSatisfy(type -> assertThat(type.isRecord()).isFalse());
        assertThat(classes.stream()
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .filter(field ->
                                !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()))
                        .map(Field::getType)
                        .distinct())
                .containsOnly(
                        String.class,
                        long.class,
                        int.class,
                        boolean.class,
                        ClusterChoice.class,
                        KeptDeadlines.class,
                        List.class,
                        java.util.Map.class);
    }
}
