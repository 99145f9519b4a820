package io.jenkins.plugins.batchrelease.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jenkins.plugins.batchrelease.release.AuditEntry;
import io.jenkins.plugins.batchrelease.release.Fact;
import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records and builds that an earlier version wrote, and those that a later one will. */
class EarlierRecordsTest {
    private final String written = resource("/records/before-facts.json");
    private final Release release = Json.release(written, "fixture");

    @Test
    void whatHappenedIsReadFromTheSentences() {
        assertThat(release.audit())
                .extracting(AuditEntry::fact)
                .extracting(Fact::kind, Fact::numbers)
                .containsExactly(
                        tuple(Happening.STARTED, List.of()),
                        tuple(Happening.PREPARED, List.of()),
                        tuple(Happening.BATCH_STARTED, List.of(1, 3, 1, 4)),
                        tuple(Happening.BATCH_READY, List.of(1)),
                        tuple(Happening.TRAFFIC_SWITCHED, List.of(1)),
                        tuple(Happening.APPROVED, List.of(1)),
                        tuple(Happening.BATCH_STARTED, List.of(2, 3, 2, 4)),
                        tuple(Happening.RESIZED, List.of(4, 6)),
                        tuple(Happening.HELD, List.of()));
        assertThat(release.audit().get(8).detail()).startsWith("Pod web-3").endsWith("nginx:bad.");
    }

    @Test
    void aHoldKeepsItsReasonAndHasNoDetails() {
        assertThat(release.hold()).hasValueSatisfying(hold -> {
            assertThat(hold.reason()).isEqualTo("CrashLoopBackOff");
            assertThat(hold.from()).isEqualTo(Phase.UPDATING);
            assertThat(hold.details()).isEmpty();
            assertThat(hold.pod()).isEmpty();
        });
    }

    @Test
    void whatIsWrittenNowIsReadAgainAsItWas() {
        assertThat(Json.release(Json.write(release), "now")).isEqualTo(release);
        assertThat(Json.write(release)).contains("\"fact\":{\"kind\":\"batchStarted\",\"numbers\":[1,3,1,4]}");
    }

    @Test
    void anEarlierVersionThatWritesTheStateBackIsNoBreakInTheStory() {
        assertThat(release.comesAfter(Json.release(Json.write(release), "now"))).isTrue();
        Release withoutFacts = Json.release(withoutFacts(), "written back");
        assertThat(withoutFacts.comesAfter(release)).isTrue();
        assertThat(release.comesAfter(withoutFacts)).isTrue();
    }

    /** As an earlier version writes it: it skips the fields that it does not know. */
    private String withoutFacts() {
        return Json.write(release).replaceAll(",\"fact\":\\{[^}]*\\}", "").replace(",\"details\":{}", "");
    }

    @Test
    void aLaterVersionsWordIsSomethingElse() {
        String later = Json.write(release).replace("\"trafficSwitched\"", "\"trafficMirrored\"");
        assertThat(Json.release(later, "later").audit().get(4).fact().kind()).isEqualTo(Happening.OTHER);
        assertThat(Json.release(later, "later").audit().get(4).fact().details()).isEqualTo(Map.of());
    }

    private static String resource(String name) {
        try (InputStream file = EarlierRecordsTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
