package io.jenkins.plugins.batchrelease.jenkins.overview;

import static io.jenkins.plugins.batchrelease.jenkins.index.Entries.atGate;
import static io.jenkins.plugins.batchrelease.jenkins.index.Entries.finished;
import static io.jenkins.plugins.batchrelease.jenkins.index.Entries.held;
import static io.jenkins.plugins.batchrelease.jenkins.index.Entries.lookedAt;
import static io.jenkins.plugins.batchrelease.jenkins.index.Entries.open;
import static io.jenkins.plugins.batchrelease.jenkins.index.Entries.openIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.index.IndexEntry;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverviewTest {
    private static final Filter EVERYTHING = new Filter(name -> "", ZoneOffset.UTC);

    /** Sees some jobs, and may approve where it is named. */
    private record Person(String name, Set<String> jobs) implements Sight {
        static Person seeing(String name, String... jobs) {
            return new Person(name, Set.of(jobs));
        }

        @Override
        public Optional<String> urlOf(String job) {
            return jobs.contains(job) ? Optional.of("job/" + job + "/") : Optional.empty();
        }

        @Override
        public boolean mayApprove(IndexEntry entry) {
            return entry.gate()
                    .filter(gate -> Arrays.asList(gate.approvers().split(", ")).contains(name))
                    .isPresent();
        }
    }

    @Test
    void anOpenReleaseSaysWhatKeepsItFromGoingOn() {
        Sight worried = new Sight() {
            @Override
            public Optional<String> urlOf(String job) {
                return Optional.of("job/" + job + "/");
            }

            @Override
            public boolean mayApprove(IndexEntry entry) {
                return false;
            }

            @Override
            public String impediment(IndexEntry entry) {
                return "its driver is silent: alice@desk has given no sign of life for 5 min";
            }
        };
        Overview overview = Overview.of(List.of(open("a", 1), finished("a", 2)), "", worried, EVERYTHING, 1);
        assertThat(overview.getOpen().get(0).getImpediment()).contains("alice@desk");
        assertThat(overview.getHistory().get(0).getImpediment()).isEmpty();
    }

    private static Overview overview(Person viewer, String scope, IndexEntry... entries) {
        return Overview.of(List.of(entries), scope, viewer, EVERYTHING, 1);
    }

    private static List<String> places(List<ListedRelease> listed) {
        return listed.stream().map(row -> row.getJob() + " #" + row.getBuild()).toList();
    }

    @Test
    void tellsWhatIsOpenFromWhatIsOver() {
        Overview overview = overview(
                Person.seeing("bob", "a", "b"),
                "",
                open("a", 1),
                finished("a", 2),
                held("b", 3),
                atGate("b", 4, "carol"));

        assertThat(places(overview.getOpen())).containsExactly("b #4", "b #3", "a #1");
        assertThat(places(overview.getHistory())).containsExactly("a #2");
        assertThat(overview.getWaiting()).isEmpty();
        assertThat(overview.isEmpty()).isFalse();
    }

    @Test
    void whatWaitsForMeIsWhereIMayDecide() {
        IndexEntry[] entries = {atGate("a", 1, "bob, carol"), atGate("a", 2, "carol"), atGate("secret", 3, "bob")};
        Person bob = Person.seeing("bob", "a");

        assertThat(places(overview(bob, "", entries).getWaiting())).containsExactly("a #1");
        assertThat(Overview.waiting(List.of(entries), bob)).isEqualTo(1);
        assertThat(Overview.waiting(List.of(entries), Person.seeing("dave", "a", "secret")))
                .isZero();
    }

    /** Neither lists nor counts nor the choices of the filter tell of a job that the viewer may not know. */
    @Test
    void whatOneMayNotSeeIsNowhere() {
        Overview overview = overview(
                Person.seeing("bob", "a"),
                "",
                finished("a", 1),
                openIn("secret", 2, "vault", "hidden", "mallory"),
                finished("secret", 3),
                atGate("secret", 4, "bob"));

        assertThat(places(overview.getHistory())).containsExactly("a #1");
        assertThat(overview.getHistorySize()).isEqualTo(1);
        assertThat(overview.getOpen()).isEmpty();
        assertThat(overview.getWaiting()).isEmpty();
        assertThat(overview.getNamespaces()).containsExactly("shop");
        assertThat(overview.getClusters()).containsExactly("prod");
        assertThat(overview.getUsers()).containsExactly("alice");
        assertThat(Overview.isEmpty(List.of(open("secret", 1)), "", Person.seeing("bob", "a")))
                .isTrue();
    }

    @Test
    void aFolderShowsItsJobsAndAJobItself() {
        Person viewer = Person.seeing("bob", "shop/a", "shop/sub/b", "shopping");
        IndexEntry[] entries = {open("shop/a", 1), open("shop/sub/b", 2), open("shopping", 3)};

        assertThat(places(overview(viewer, "shop", entries).getOpen())).containsExactly("shop/sub/b #2", "shop/a #1");
        assertThat(places(overview(viewer, "shop/a", entries).getOpen())).containsExactly("shop/a #1");
        assertThat(Overview.isEmpty(List.of(entries), "shop/sub", viewer)).isFalse();
        assertThat(Overview.isEmpty(List.of(entries), "elsewhere", viewer)).isTrue();
    }

    /** One build started it, another moved it on by its name: both keep it, and it is one release. */
    @Test
    void aReleaseThatTwoBuildsKeepIsListedOnceWhereItIsDriven() {
        IndexEntry driven = open("a", 1);
        IndexEntry seen = lookedAt("b", 2, driven);

        assertThat(places(overview(Person.seeing("bob", "a", "b"), "", seen, driven)
                        .getOpen()))
                .containsExactly("a #1");
        assertThat(places(overview(Person.seeing("bob", "b"), "", seen, driven).getOpen()))
                .containsExactly("b #2");
    }

    @Test
    void aLongHistoryComesInPages() {
        List<IndexEntry> entries = new ArrayList<>();
        for (int number = 1; number <= 120; number++) {
            entries.add(finished("a", number));
        }
        Person viewer = Person.seeing("bob", "a");

        assertThat(Overview.of(entries, "", viewer, EVERYTHING, 1).getHistory()).hasSize(50);
        Overview last = Overview.of(entries, "", viewer, EVERYTHING, 3);
        assertThat(last.getHistory()).hasSize(20);
        assertThat(last.getPages()).isEqualTo(3);
        assertThat(Overview.of(entries, "", viewer, EVERYTHING, 99).getPage()).isEqualTo(3);
        assertThat(Overview.of(entries, "", viewer, EVERYTHING, 0).getPage()).isEqualTo(1);
        assertThat(Overview.of(List.of(), "", viewer, EVERYTHING, 1).getPages()).isEqualTo(1);
    }

    @Test
    void theFilterHoldsForEveryList() {
        Filter held = new Filter(name -> Map.of("phase", "HELD").getOrDefault(name, ""), ZoneOffset.UTC);

        Overview overview = Overview.of(
                List.of(held("a", 1), open("a", 2), finished("a", 3)), "", Person.seeing("bob", "a"), held, 1);

        assertThat(places(overview.getOpen())).containsExactly("a #1");
        assertThat(overview.getHistory()).isEmpty();
        assertThat(overview.isEmpty()).isFalse();
    }
}
