package io.jenkins.plugins.batchrelease.jenkins.overview;

import static io.jenkins.plugins.batchrelease.jenkins.index.Entries.finished;
import static io.jenkins.plugins.batchrelease.jenkins.index.Entries.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.index.IndexEntry;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {
    /** Release shop/web of cluster prod, by alice, in build 7 of store/deploy; it ended at one second past the epoch. */
    private final IndexEntry over = finished("store/deploy", 7);

    private static Filter asked(String name, String value) {
        return new Filter(one -> Map.of(name, value).getOrDefault(one, ""), ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource({
        "q, WEB, true",
        "q, shop/we, true",
        "q, deploy #7, true",
        "q, prod, true",
        "q, alice, true",
        "q, nothing, false",
        "namespace, shop, true",
        "namespace, sho, false",
        "cluster, prod, true",
        "cluster, test, false",
        "phase, CONFIRMED, true",
        "phase, HELD, false",
        "user, alice, true",
        "user, bob, false",
        "from, 1970-01-01, true",
        "from, 1970-01-02, false",
        "to, 1970-01-01, true",
        "to, 1969-12-31, false",
    })
    void oneThingAtATime(String name, String value, boolean expected) {
        Filter filter = asked(name, value);

        assertThat(filter.matches(over)).isEqualTo(expected);
        assertThat(filter.problems()).isEmpty();
    }

    @Test
    void allThatIsSaidHasToHold() {
        Map<String, String> both = Map.of("namespace", "shop", "user", "bob");

        assertThat(new Filter(one -> both.getOrDefault(one, ""), ZoneOffset.UTC).matches(over))
                .isFalse();
    }

    @Test
    void whatIsOpenIsStillUnderWay() {
        assertThat(asked("from", "2026-11-25").matches(open("a", 1))).isTrue();
        assertThat(asked("from", "2026-11-25").matches(over)).isFalse();
    }

    @Test
    void aDayThatIsNoneIsSaidAndNotGuessed() {
        Filter filter = asked("from", "yesterday");

        assertThat(filter.problems()).singleElement().asString().contains("from", "yesterday", "2026-11-25");
        assertThat(filter.matches(over)).isTrue();
    }
}
