package io.jenkins.plugins.batchrelease.jenkins.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ServicePoolTest {
    private final List<String> opened = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private final List<List<String>> moved = new ArrayList<>();
    private final Set<String> busy = new HashSet<>();
    private final ServicePool<String, String> pool = new ServicePool<>(ended::add, service -> !busy.contains(service));

    private String use(String user, String identity) {
        return use(user, identity, 0);
    }

    private String use(String user, String identity, long now) {
        return pool.of(
                user,
                identity,
                now,
                () -> {
                    opened.add("service of " + identity);
                    return "service of " + identity;
                },
                moved::add);
    }

    @Test
    void aUserWhoHasNoServiceGetsNoneByBeingLookedAt() {
        assertThat(pool.known("a")).isEmpty();
        use("a", "1");

        assertThat(pool.known("a")).contains("service of 1");
        assertThat(opened).hasSize(1);
    }

    @Test
    void equalIdentitiesShareAService() {
        assertThat(use("a", "1")).isEqualTo(use("b", "1")).isEqualTo(use("a", "1"));
        assertThat(opened).containsExactly("service of 1");
    }

    @Test
    void aChangedCredentialOpensAnotherAndEndsTheOldOne() {
        use("a", "1");
        assertThat(use("a", "2")).isEqualTo("service of 2");

        assertThat(ended).containsExactly("service of 1");
        assertThat(pool.services()).containsExactly("service of 2");
    }

    @Test
    void theOldOneStaysForThoseWhoStillUseItAndTheyAreAskedToMove() {
        use("a", "1");
        use("b", "1");
        use("c", "1");

        use("a", "2");
        assertThat(ended).isEmpty();
        assertThat(moved).containsExactly(List.of("b", "c"));

        use("b", "2");
        use("c", "2");
        assertThat(ended).containsExactly("service of 1");
    }

    @Test
    void whoLeavesAServiceWithNothingToDoEndsIt() {
        use("a", "1");
        use("b", "1");

        pool.leave("a");
        assertThat(ended).isEmpty();
        pool.leave("b");
        assertThat(ended).containsExactly("service of 1");
        assertThat(pool.users()).isEmpty();
    }

    @Test
    void workIsNotCutOff() {
        use("a", "1");
        busy.add("service of 1");

        pool.leave("a");
        assertThat(ended).isEmpty();
        assertThat(pool.users()).containsExactly("a");

        busy.clear();
        pool.leave("a");
        assertThat(ended).containsExactly("service of 1");
    }

    @Test
    void knowsWhoWasQuiet() {
        use("a", "1", 10);
        use("b", "1", 20);

        assertThat(pool.quietSince(20)).containsExactly("a");
        use("a", "1", 30);
        assertThat(pool.quietSince(20)).isEmpty();
    }

    @Test
    @Timeout(20)
    void oneThatIsSlowToOpenKeepsNobodyElseWaiting() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        Supplier<String> slow = () -> {
            asked.countDown();
            return after(answer);
        };
        CompletableFuture<String> first =
                CompletableFuture.supplyAsync(() -> pool.of("slow", "dead", 0, slow, moved::add));
        asked.await();

        assertThat(use("a", "1")).isEqualTo("service of 1");
        assertThat(pool.services()).containsExactly("service of 1");
        assertThat(pool.known("slow")).isEmpty();
        pool.leave("slow");
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> use("also slow", "dead"));
        answer.countDown();

        assertThat(first.join()).isEqualTo("opened").isEqualTo(second.join());
        assertThat(pool.known("slow")).contains("opened");
    }

    private static String after(CountDownLatch answer) {
        try {
            answer.await();
            return "opened";
        } catch (InterruptedException end) {
            throw new AssertionError(end);
        }
    }

    @Test
    void oneThatCannotBeOpenedIsTriedAgain() {
        Supplier<String> broken = () -> {
            throw new IllegalArgumentException("no certificate");
        };

        assertThatThrownBy(() -> pool.of("a", "1", 0, broken, moved::add)).hasMessage("no certificate");
        assertThat(pool.users()).isEmpty();
        assertThat(use("a", "1")).isEqualTo("service of 1");
        assertThatThrownBy(() -> pool.of("a", "2", 0, broken, moved::add)).hasMessage("no certificate");
        assertThat(pool.known("a")).as("goes on with what it has").contains("service of 1");
    }

    @Test
    @Timeout(20)
    void oneThatIsSlowToEndKeepsNobodyWaiting() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch ending = new CountDownLatch(1);
        ServicePool<String, String> slow = new ServicePool<>(
                service -> {
                    ending.countDown();
                    after(answer);
                },
                service -> true);
        slow.of("a", "1", 0, () -> "one", moved::add);
        CompletableFuture<Void> leaving = CompletableFuture.runAsync(() -> slow.leave("a"));
        ending.await();

        assertThat(slow.of("b", "2", 0, () -> "two", moved::add)).isEqualTo("two");
        answer.countDown();
        leaving.join();
    }

    @Test
    void whoIsUnknownCanLeave() {
        pool.leave("nobody");
        assertThat(ended).isEmpty();
    }
}
