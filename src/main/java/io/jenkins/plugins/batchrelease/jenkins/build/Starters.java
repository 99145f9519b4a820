package io.jenkins.plugins.batchrelease.jenkins.build;

import hudson.model.Cause;
import hudson.model.Run;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The people behind a build: who started it, and who started the builds that led to it or that it repeats. A push starts as
 * nobody; those whose changes are built are behind it all the same.
 */
public final class Starters {
    private static final Logger LOGGER = Logger.getLogger(Starters.class.getName());
    /** Of replays of replays; each is one build further back. */
    private static final int MOST_BUILDS = 50;

    private final Set<String> people = new LinkedHashSet<>();
    private final boolean withAuthors;
    private int builds;

    private Starters(boolean withAuthors) {
        this.withAuthors = withAuthors;
    }

    /** Their user ids, the nearest first; empty if it was a timer or a push. */
    public static Set<String> of(Run<?, ?> run) {
        return of(run.getCauses());
    }

    /** The same, and who wrote what the build, and those that led to it, found changed: they do not approve their own either. */
    public static Set<String> behind(Run<?, ?> run) {
        Starters starters = new Starters(true);
        starters.add(run.getCauses());
        starters.addAuthors(run);
        return starters.people;
    }

    static Set<String> of(List<Cause> causes) {
        Starters starters = new Starters(false);
        starters.add(causes);
        return starters.people;
    }

    private void add(List<Cause> causes) {
        List<Cause> further = new ArrayList<>();
        for (Cause cause : causes) {
            if (cause instanceof Cause.UserIdCause user) {
                if (user.getUserId() != null) {
                    people.add(user.getUserId());
                }
            } else {
                further.add(cause);
            }
        }
        for (Cause cause : further) {
            if (cause instanceof Cause.UpstreamCause upstream) {
                add(upstream.getUpstreamCauses());
                if (withAuthors && builds++ < MOST_BUILDS) {
                    Optional.ofNullable(upstream.getUpstreamRun()).ifPresent(this::addAuthors);
                }
            }
            original(cause).filter(run -> builds++ < MOST_BUILDS).ifPresent(run -> {
                add(run.getCauses());
                addAuthors(run);
            });
        }
    }

    private void addAuthors(Run<?, ?> run) {
        if (withAuthors) {
            people.addAll(ChangeAuthors.of(run));
        }
    }

    /**
     * The build that this one repeats. The causes of a replay and of a restart from a stage are classes of plugins that need
     * not be there; both call it the same.
     */
    private static Optional<Run<?, ?>> original(Cause cause) {
        try {
            Method method = cause.getClass().getMethod("getOriginal");
            return method.invoke(cause) instanceof Run<?, ?> run ? Optional.of(run) : Optional.empty();
        } catch (NoSuchMethodException another) {
            return Optional.empty();
        } catch (ReflectiveOperationException unexpected) {
            LOGGER.log(Level.FINE, "Cannot tell which build " + cause + " repeats", unexpected);
            return Optional.empty();
        }
    }
}
