package io.jenkins.plugins.batchrelease.jenkins.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.thoughtworks.xstream.converters.reflection.SunUnsafeReflectionProvider;
import hudson.model.Cause;
import hudson.model.Run;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartersTest {
    @Test
    void findsWhoStartedTheBuild() {
        assertThat(Starters.of(List.of(by("alice")))).containsExactly("alice");
    }

    @Test
    void aTimerAndAPushAreNobody() {
        assertThat(Starters.of(List.of(made(Push.class)))).isEmpty();
        assertThat(Starters.of(List.of(by(null)))).isEmpty();
    }

    @Test
    void findsWhoStartedWhatLedToTheBuild() {
        assertThat(Starters.of(List.of(after(after(by("alice")), by("bob"))))).containsExactly("bob", "alice");
    }

    @Test
    void findsWhoStartedTheBuildThatIsRepeated() {
        Repeat replay = made(Repeat.class);
        Original original = made(Original.class);
        original.causes = List.of(by("alice"));
        replay.original = original;

        assertThat(Starters.of(List.of(by("bob"), replay))).containsExactly("bob", "alice");
    }

    @Test
    void buildsThatRepeatEachOtherEnd() {
        Repeat replay = made(Repeat.class);
        Original original = made(Original.class);
        original.causes = List.of(replay);
        replay.original = original;

        assertThat(Starters.of(List.of(replay))).isEmpty();
    }

    /** Without its constructor: there are only signatures of it here. */
    private static <T> T made(Class<T> type) {
        return type.cast(new SunUnsafeReflectionProvider().newInstance(type));
    }

    private static Cause by(String user) {
        Person person = made(Person.class);
        person.user = user;
        return person;
    }

    private static Cause after(Cause... causes) {
        Upstream upstream = made(Upstream.class);
        upstream.causes = List.of(causes);
        return upstream;
    }

    private static final class Person extends Cause.UserIdCause {
        private String user;

        @Override
        public String getUserId() {
            return user;
        }
    }

    private static final class Upstream extends Cause.UpstreamCause {
        private List<Cause> causes;

        private Upstream() {
            super(null);
        }

        @Override
        public List<Cause> getUpstreamCauses() {
            return causes;
        }
    }

    private static final class Push extends Cause {
        @Override
        public String getShortDescription() {
            return "push";
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static final class Original extends Run {
        private List<Cause> causes;

        private Original() throws IOException {
            super(null);
        }

        @Override
        public List<Cause> getCauses() {
            return causes;
        }
    }

    /** As the causes of a replay and of a restart from a stage are made. */
    public static final class Repeat extends Cause {
        private Run<?, ?> original;

        public Run<?, ?> getOriginal() {
            return original;
        }

        @Override
        public String getShortDescription() {
            return "replayed";
        }
    }
}
