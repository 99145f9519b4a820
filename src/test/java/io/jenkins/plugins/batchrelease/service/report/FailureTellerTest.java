package io.jenkins.plugins.batchrelease.service.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.cluster.ContainerView;
import io.jenkins.plugins.batchrelease.cluster.PodEvent;
import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Problem;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.service.NotFound;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FailureTellerTest {
    private static final Problem CRASH = new Problem("CrashLoopBackOff", "Pod web-2 crashes.").with(Hold.POD, "web-2");

    private final Release moving =
            Releases.on(Releases.prepared("one"), new ReleaseEvent.NextRequested(Releases.BUILD));
    private final Release held = Releases.on(moving, new ReleaseEvent.Failed(CRASH));
    private final List<String> lines = new ArrayList<>();

    @Test
    void saysOnceWhatThePodSaid() {
        FailureTeller teller = teller(FailureTellerTest::report);
        teller.changed(moving, Progress.absent());
        teller.changed(held, Progress.absent());
        teller.changed(held, Progress.absent());
        assertThat(teller.told()).isCompleted();
        assertThat(lines)
                .containsExactly(
                        "Why pod web-2 is not ready:",
                        "    container nginx: CrashLoopBackOff, ended with 1, restarts: 2 (back-off 10s)",
                        "    the end of its log, of the run before:",
                        "      | exit status 1",
                        "    its events:",
                        "      Warning BackOff (3 times): Back-off restarting failed container",
                        "    The right to get pods/log is missing.");
    }

    @Test
    void whatWasThereAtFirstIsNoNews() {
        FailureTeller teller = teller(FailureTellerTest::report);
        teller.changed(held, Progress.absent());
        assertThat(lines).isEmpty();

        Release again = Releases.on(held, new ReleaseEvent.NextRequested(Releases.BUILD));
        teller.changed(Releases.on(again, new ReleaseEvent.Failed(CRASH)), Progress.absent());
        assertThat(lines).first().isEqualTo("Why pod web-2 is not ready:");
    }

    @Test
    void aReportThatFailsIsALineAndNoMore() {
        FailureTeller teller = teller(pod -> {
            throw new NotFound("no such pod");
        });
        teller.changed(moving, Progress.absent());
        teller.changed(held, Progress.absent());
        assertThat(teller.told()).isCompleted();
        assertThat(lines)
                .containsExactly("Why pod web-2 is not ready:", "    it is gone; there is no more to be known.");
    }

    @Test
    void whatConcernsNoPodAsksNothing() {
        FailureTeller teller = teller(pod -> {
            throw new AssertionError("asked about " + pod);
        });
        teller.changed(moving, Progress.absent());
        teller.changed(
                Releases.on(moving, new ReleaseEvent.Disturbed(new Problem("drift", "changed"))), Progress.absent());
        assertThat(lines).isEmpty();
    }

    private FailureTeller teller(Function<String, PodReport> reports) {
        return FailureTeller.fromNowOn(reports, lines::add, Runnable::run);
    }

    private static PodReport report(String pod) {
        return new PodReport(
                PodReport.SCHEMA,
                pod,
                1,
                List.of(new ContainerReport(
                        "nginx",
                        false,
                        ContainerView.State.WAITING,
                        "CrashLoopBackOff",
                        "back-off 10s",
                        Optional.of(1),
                        2,
                        List.of(new LogExcerpt(true, List.of("exit status 1"), false)))),
                List.of(new PodEvent("Warning", "BackOff", "Back-off restarting failed container", 3, 1, 2)),
                List.of(new ReportNote(
                        ReportNote.Code.LOG_FORBIDDEN, "nginx", "The right to get pods/log is missing.")));
    }
}
