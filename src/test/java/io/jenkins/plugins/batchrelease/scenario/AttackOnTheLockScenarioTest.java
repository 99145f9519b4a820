package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.record.Claim;
import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.OpenAlready;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseMachine;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.PlanRefused;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two names for one workload: what was approved under one of them must not move under the other. */
@ExtendWith(ScenarioExtension.class)
class AttackOnTheLockScenarioTest {
    private static final int ROUNDS = 5;

    private final Holder alice = Scenario.holder("alice");
    private final Holder mallory = Scenario.holder("mallory");

    @Test
    @DisplayName("a second release of a workload under another name is a problem of its plan")
    void anotherName(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        Release open = s.start(s.process(), alice, named(s, "a", "new"));

        ReleasePlan plan = s.process().plan(named(s, "b", "newer"));

        assertThat(plan.isPossible()).isFalse();
        assertThat(plan.isOnlyBlocked()).isTrue();
        assertThat(plan.blockedBy())
                .hasValueSatisfying(there -> assertThat(there.id()).isEqualTo(open.id()));
        assertThat(plan.problems()).singleElement().asString().contains(s.namespace() + "/a", "StatefulSet/web");
        assertThatThrownBy(() -> s.process().start(plan, mallory)).isInstanceOf(PlanRefused.class);
        assertThat(s.secrets()).doesNotContainKey("batch-release.b");
    }

    @Test
    @DisplayName(
            "of two that start at once under two names one goes on, and the other leaves no trace and starts after it")
    void bothAtOnce(Scenario s) throws Exception {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService hers = s.process();
        ReleaseService his = s.process();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Optional<String>> before = records(hers, s);
            ReleasePlan a = hers.plan(named(s, "a", "new"));
            ReleasePlan b = his.plan(named(s, "b", "newer"));
            CyclicBarrier together = new CyclicBarrier(2);

            List<Started> tries = Stream.of(
                            CompletableFuture.supplyAsync(() -> started(hers, a, alice, together)),
                            CompletableFuture.supplyAsync(() -> started(his, b, mallory, together)))
                    .toList()
                    .stream()
                    .map(Scenario::get)
                    .toList();

            assertThat(tries).filteredOn(one -> one.release().isPresent()).hasSize(1);
            Release open = tries.stream()
                    .flatMap(one -> one.release().stream())
                    .findFirst()
                    .orElseThrow();
            boolean sheWon = open.key().name().equals("a");
            Release inTheWay = tries.get(sheWon ? 1 : 0).inTheWay().orElseThrow();
            assertThat(inTheWay.id()).isEqualTo(open.id());
            String loser = sheWon ? "b" : "a";
            assertThat(records(hers, s).get(loser)).isEqualTo(before.get(loser));

            CompletableFuture<Void> free = new CompletableFuture<>();
            (sheWon ? his : hers).whenFree(inTheWay.key(), () -> free.complete(null));
            assertThat(free).isNotDone();
            back(sheWon ? hers : his, open);
            Scenario.get(free);
            ReleaseService other = sheWon ? his : hers;
            back(other, s.start(other, mallory, named(s, loser, "newest")));
        }
        assertThat(s.tagCounts("web"))
                .isEqualTo(Map.of("old", StatefulSetYaml.web("old").replicas()));
    }

    private void back(ReleaseService service, Release open) {
        assertThat(open.phase()).isEqualTo(Phase.PREPARED);
        assertThat(Scenario.get(service.rollback(open.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
    }

    /** Which release the record of a name is about. */
    private static Map<String, Optional<String>> records(ReleaseService service, Scenario s) {
        RecordStore records = new RecordStore(service.cluster());
        return Stream.of("a", "b").collect(Collectors.toMap(name -> name, name -> records.read(s.key(name))
                .map(stored -> stored.release().id())));
    }

    /** What became of a start: a release, or the one that was in the way. */
    private record Started(Optional<Release> release, Optional<Release> inTheWay) {}

    @Test
    @DisplayName("whoever gives way leaves alone what another hand has made of its record meanwhile")
    void withdrawnAsSeen(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService hers = s.process();
        ReleasePlan plan = hers.plan(named(s, "a", "new"));
        Release started = new ReleaseMachine()
                .start(
                        Release.planned(
                                plan.key(),
                                "id",
                                plan.workload(),
                                plan.change(),
                                plan.options(),
                                plan.schedule(),
                                alice,
                                1),
                        1)
                .release();
        RecordStore records = new RecordStore(hers.cluster());

        Claim claim = records.claim(started, plan.material());
        records.alive(claim.record(), 5);
        claim.withdraw();
        assertThat(records.read(plan.key())).isPresent();

        hers.discardRecord(plan.key());
        records.claim(started, plan.material()).withdraw();
        assertThat(records.read(plan.key())).isEmpty();
    }

    @Test
    @DisplayName("one that died before it looked round is held, and its way back touches nothing")
    void diedBeforeItLooked(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleasePlan late = s.process().plan(named(s, "b", "newer"));
        ReleaseService hers = s.process();
        Release open = s.start(hers, alice, named(s, "a", "new"));
        open = Scenario.get(hers.next(open.key(), alice));
        Map<String, String> uids = s.uids("web");
        // What a process leaves that is killed right after it has written its record.
        Release left = Release.planned(
                late.key(), "left", late.workload(), late.change(), late.options(), late.schedule(), mallory, 1);
        new RecordStore(hers.cluster())
                .create(new ReleaseMachine().start(left, 1).release(), late.material());

        ReleaseService after = s.process();
        Release held = Scenario.get(after.next(late.key(), mallory));

        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(held.hold().orElseThrow().message()).contains(s.namespace() + "/a", "started by " + alice.place());
        assertThat(Scenario.get(after.rollback(late.key(), mallory, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        assertThat(s.uids("web")).isEqualTo(uids);
        assertThat(Scenario.get(hers.next(open.key(), alice)).phase()).isEqualTo(Phase.AWAITING_CONFIRM);
    }

    @Test
    @DisplayName("a record that somebody damaged does not free its workload")
    void damagedRecord(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService hers = s.process();
        s.start(hers, alice, named(s, "a", "new"));
        hers.close();
        s.eyes()
                .secrets()
                .inNamespace(s.namespace())
                .withName("batch-release.a")
                .edit(secret -> {
                    secret.getData().put("state", "e30=");
                    return secret;
                });

        assertThat(s.process().plan(named(s, "b", "newer")).problems())
                .singleElement()
                .asString()
                .contains("batch-release.a");
    }

    @Test
    @DisplayName("a canary is no workload of its own")
    void canaryOfAnother(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService hers = s.process();
        Release open = s.start(hers, alice, s.request(DeploymentYaml.web("new"), "2", ReleaseOptions.defaults()));
        Scenario.get(hers.next(open.key(), alice));
        String canary = s.yaml(DeploymentYaml.web("evil")).replace("name: web\n", "name: web-canary\n");

        assertThat(s.process()
                        .plan(s.request(canary, "1", ReleaseOptions.defaults()))
                        .problems())
                .anySatisfy(problem -> assertThat(problem).contains("web-canary", "Release web instead"));
    }

    private static Started started(ReleaseService service, ReleasePlan plan, Holder who, CyclicBarrier together) {
        try {
            together.await();
            return new Started(
                    Optional.of(Scenario.get(service.start(plan, who))).filter(one -> one.phase() != Phase.HELD),
                    Optional.empty());
        } catch (OpenAlready givesWay) {
            return new Started(Optional.empty(), givesWay.open());
        } catch (Exception broken) {
            throw new AssertionError(broken instanceof ExecutionException ? broken.getCause() : broken);
        }
    }

    private static ReleaseRequest named(Scenario s, String name, String version) {
        ReleaseRequest request = s.request(StatefulSetYaml.web(version), "2", ReleaseOptions.defaults());
        return new ReleaseRequest(
                request.namespace(), Optional.of(name), request.source(), request.batches(), request.options());
    }
}
