package io.jenkins.plugins.batchrelease.jenkins.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
    void whoIsUnknownCanLeave() {
        pool.leave("nobody");
        assertThat(ended).isEmpty();
    }
}
