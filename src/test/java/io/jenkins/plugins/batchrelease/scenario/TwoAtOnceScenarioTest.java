package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Two processes that ask for the same at once")
@ExtendWith(ScenarioExtension.class)
class TwoAtOnceScenarioTest {
    private final Holder alice = Scenario.holder("alice");
    private final Holder bob = Scenario.holder("bob");

    @Test
    @DisplayName("whoever has not heard yet of a batch that another process moved takes it for nobody else's hand")
    void whoHasNotHeardOfIt(Scenario s) throws Exception {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService hers = s.process();
        Release release = s.start(hers, alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        ReleaseService his = s.process();
        CountDownLatch hears = deaf(his, release.key());

        CompletableFuture<Release> bobs = his.next(release.key(), bob);
        Release moved = Scenario.get(hers.next(release.key(), alice));
        hears.countDown();

        assertThatThrownBy(() -> Scenario.get(bobs))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("batch 1")
                .hasMessageContaining("alice@desk");
        Release after = s.process().status(release.key()).release();
        assertThat(after.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(after.batch()).isEqualTo(1);
        assertThat(after.audit()).hasSameSizeAs(moved.audit());
        assertThat(Scenario.get(his.next(release.key(), bob)).batch())
                .as("asked for again, knowing of it")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("an approval of a batch that has begun meanwhile is refused with that, and holds nothing")
    void anApprovalThatIsLate(Scenario s) throws Exception {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService hers = s.process();
        Release release = s.start(hers, alice, s.request(StatefulSetYaml.web("new"), "1,2", ReleaseOptions.defaults()));
        Release shown = Scenario.get(hers.next(release.key(), alice));
        ReleaseService his = s.process();
        CountDownLatch hears = deaf(his, release.key());

        CompletableFuture<Release> bobs = his.decide(release.key(), Scenario.approve(shown), bob.actor(), "desk");
        Scenario.get(hers.next(release.key(), alice));
        hears.countDown();

        assertThatThrownBy(() -> Scenario.get(bobs)).isInstanceOf(RequestRefused.class);
        assertThat(s.process().status(release.key()).release().phase()).isEqualTo(Phase.AWAITING_APPROVAL);
    }

    @Test
    @DisplayName(
            "each batch asked for by two at once: one of them moves it, the other one is told, and nothing is held")
    void eachBatchByTwo(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService hers = s.process();
        ReleaseService his = s.process();
        Release release =
                s.start(hers, alice, s.request(StatefulSetYaml.web("new"), "1,2,3", ReleaseOptions.defaults()));
        for (int batch = 1; batch <= 3; batch++) {
            List<CompletableFuture<Release>> both =
                    List.of(hers.next(release.key(), alice), his.next(release.key(), bob));
            both.forEach(one -> one.handle((moved, refused) -> moved)
                    .orTimeout(Scenario.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join());
            assertThat(both).as("batch %s", batch).anySatisfy(one -> assertThat(one)
                    .isCompleted());
            Release now = s.process().status(release.key()).release();
            assertThat(now.hold()).as("after batch %s", batch).isEmpty();
            assertThat(now.batch()).isEqualTo(batch);
            assertThat(now.isAtRest()).isTrue();
            assertThat(Scenario.get(hers.atRest(release.key())).batch()).isBetween(batch - 1, batch);
            org.awaitility.Awaitility.await().atMost(Scenario.PATIENCE).until(() -> List.of(hers, his).stream()
                    .allMatch(service -> service.status(release.key()).release().equals(now)));
        }
    }

    /** A process that looks at the release, and hears of nothing more until it is let. */
    private static CountDownLatch deaf(ReleaseService service, ReleaseKey key) throws InterruptedException {
        service.status(key);
        CountDownLatch hears = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        service.follow(key, (release, progress) -> {
            begun.countDown();
            try {
                hears.await(Scenario.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        });
        begun.await();
        return hears;
    }
}
