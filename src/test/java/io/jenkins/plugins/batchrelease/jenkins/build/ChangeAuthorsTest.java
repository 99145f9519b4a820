package io.jenkins.plugins.batchrelease.jenkins.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.thoughtworks.xstream.converters.reflection.SunUnsafeReflectionProvider;
import hudson.model.Cause;
import hudson.model.Run;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A push starts a build as nobody; who pushed is behind it all the same. */
class ChangeAuthorsTest {
    @Test
    void whoWroteTheChangesIsBehindTheBuildAndDidNotStartIt() {
        Build build = build(List.of(), List.of(List.of(new Entry(user("mallory")), new Entry(user("bob")))));

        assertThat(Starters.behind(build)).containsExactly("mallory", "bob");
        assertThat(Starters.of(build)).as("for the audit it was a push").isEmpty();
    }

    @Test
    void soIsWhoWroteWhatTheBuildBeforeFound() {
        Upstream cause = made(Upstream.class);
        cause.run = build(List.of(), List.of(List.of(new Entry(user("mallory")))));
        Build build = build(List.of(cause), List.of());

        assertThat(Starters.behind(build)).containsExactly("mallory");
    }

    @Test
    void aBuildWithoutChangesAndAnotherKindOfBuildHaveNone() {
        assertThat(ChangeAuthors.of(build(List.of(), List.of()))).isEmpty();
        assertThat(ChangeAuthors.of(build(List.of(), List.of(List.of(new Entry(user("")))))))
                .isEmpty();
        assertThat(ChangeAuthors.of(made(Plain.class))).isEmpty();
    }

    private static Build build(List<Cause> causes, List<Object> sets) {
        Build build = made(Build.class);
        build.causes = causes;
        build.sets = sets;
        return build;
    }

    private static Person user(String id) {
        return new Person(id);
    }

    /** Without its constructor: there are only signatures of it here. */
    private static <T> T made(Class<T> type) {
        return type.cast(new SunUnsafeReflectionProvider().newInstance(type));
    }

    /** As {@code User}, which only Jenkins makes. */
    public static final class Person {
        private final String id;

        private Person(String id) {
            this.id = id;
        }

        public String getId() {
            return id;
        }
    }

    /** A plugin's own type, which need not be public. */
    private static final class Entry extends PublicEntry {
        private final Person author;

        private Entry(Person author) {
            this.author = author;
        }

        @Override
        public Person getAuthor() {
            return author;
        }
    }

    /** As {@code ChangeLogSet.Entry}. */
    public abstract static class PublicEntry {
        public abstract Person getAuthor();
    }

    /** As {@code WorkflowRun}. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    public static final class Build extends Run {
        private List<Cause> causes;
        private List<Object> sets;

        private Build() throws IOException {
            super(null);
        }

        @Override
        public List<Cause> getCauses() {
            return causes;
        }

        public List<Object> getChangeSets() {
            return sets;
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static final class Plain extends Run {
        private Plain() throws IOException {
            super(null);
        }
    }

    private static final class Upstream extends Cause.UpstreamCause {
        private Run<?, ?> run;

        private Upstream() {
            super(null);
        }

        @Override
        public List<Cause> getUpstreamCauses() {
            return List.of();
        }

        @Override
        public Run<?, ?> getUpstreamRun() {
            return run;
        }
    }
}
