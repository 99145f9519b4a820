package io.jenkins.plugins.batchrelease.jenkins.index;

import static io.jenkins.plugins.batchrelease.jenkins.index.Entries.atGate;
import static io.jenkins.plugins.batchrelease.jenkins.index.Entries.copied;
import static io.jenkins.plugins.batchrelease.jenkins.index.Entries.finished;
import static io.jenkins.plugins.batchrelease.jenkins.index.Entries.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.index.Claims.Claim;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReleaseIndexTest {
    private final AtomicInteger changes = new AtomicInteger();
    private final ReleaseIndex index = new ReleaseIndex(2, 3, changes::incrementAndGet);

    private void put(IndexEntry... entries) {
        for (IndexEntry entry : entries) {
            index.put(entry.place(), List.of(entry));
        }
    }

    private List<String> places() {
        return index.all().stream().map(entry -> entry.place().toString()).toList();
    }

    @Test
    void theNewestStartComesFirst() {
        put(open("a", 1), open("b", 3), open("a", 2));

        assertThat(places()).containsExactly("b #3", "a #2", "a #1");
    }

    @Test
    void whatDoesNotChangeIsNotSaved() {
        put(open("a", 1));
        put(open("a", 1));
        assertThat(changes).hasValue(1);

        put(atGate("a", 1, "bob"));
        assertThat(changes).hasValue(2);
    }

    @Test
    void ofWhatIsOverTheOldestGoFirst() {
        put(finished("a", 1), finished("a", 2), finished("a", 3));
        assertThat(places()).containsExactly("a #3", "a #2");

        put(finished("b", 4), finished("c", 5));
        assertThat(places()).containsExactly("c #5", "b #4", "a #3");
    }

    @Test
    void whatIsOpenStaysHoweverManyThereAre() {
        put(open("a", 1), open("a", 2), open("a", 3), open("a", 4), finished("a", 5));

        assertThat(places()).hasSize(5);
    }

    /** An old build that somebody looks at must not push out a newer one, nor have the file written each time. */
    @Test
    void anOldBuildThatIsLoadedAgainChangesNothing() {
        put(finished("a", 2), finished("a", 3));
        int before = changes.get();

        put(finished("a", 1));

        assertThat(places()).containsExactly("a #3", "a #2");
        assertThat(changes).hasValue(before);
    }

    @Test
    void followsAJobThatIsRenamed() {
        put(open("shop/a", 1), open("shop/ab", 2));
        String holder = open("shop/a", 1).holderId();

        index.move("shop/a", "store/z");

        assertThat(places()).containsExactly("shop/ab #2", "store/z #1");
        assertThat(index.home(holder)).contains(new BuildPlace("store/z", 1));
        assertThat(index.all().get(1).holderId()).isEqualTo(holder);
    }

    @Test
    void aFolderThatIsGoneTakesItsJobsAndNoOthers() {
        put(open("shop/a", 1), open("shop/sub/b", 2), open("shopping", 3));

        assertThat(index.removeAll("shop")).hasSize(2);

        assertThat(places()).containsExactly("shopping #3");
        assertThat(index.remove(new BuildPlace("shopping", 3))).hasSize(1);
        assertThat(index.remove(new BuildPlace("shopping", 3))).isEmpty();
        assertThat(places()).isEmpty();
    }

    @Test
    void aBuildThatKeepsNothingMoreIsForgotten() {
        put(open("a", 1));

        index.put(new BuildPlace("a", 1), List.of());

        assertThat(places()).isEmpty();
    }

    @Test
    void ofABuildAndItsCopyTheOneThatWasNamedIsTheHolder() {
        IndexEntry original = open("a", 1);
        IndexEntry copy = copied(original, "z");

        index.complete(List.of(new Claim(copy, false), new Claim(original, true)));

        assertThat(places()).containsExactly("a #1");
        assertThat(index.isComplete()).isTrue();
    }

    /** The index was lost after a job was renamed: nobody else says that it holds the release. */
    @Test
    void aBuildThatWasRenamedIsTheHolderIfItIsTheOnlyOne() {
        index.complete(List.of(new Claim(copied(open("a", 1), "z"), false)));

        assertThat(places()).containsExactly("z #1");
    }

    @Test
    void ofSeveralCopiesNoneIsTheHolder() {
        IndexEntry gone = open("a", 1);

        index.complete(List.of(new Claim(copied(gone, "y"), false), new Claim(copied(gone, "z"), false)));

        assertThat(places()).isEmpty();
    }

    /** Somebody renamed the job, and then restored the old folder from a backup beside it. */
    @Test
    void whatTheIndexKnowsCountsMoreThanTheName() {
        IndexEntry original = open("a", 1);
        put(original);
        index.move("a", "z");

        index.complete(List.of(new Claim(original, true), new Claim(copied(original, "z"), false)));

        assertThat(places()).containsExactly("z #1");
    }

    @Test
    void whatWasSavedMeanwhileIsNewerThanWhatWasFound() {
        put(atGate("a", 1, ""));

        index.complete(List.of(new Claim(open("a", 1), true), new Claim(open("b", 2), true)));

        assertThat(index.all()).containsExactly(open("b", 2), atGate("a", 1, ""));
    }
}
