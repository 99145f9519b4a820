package io.jenkins.plugins.batchrelease.release;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is behind a release, or behind what drives it: people who may not approve it where nobody approves their own.
 *
 * @param people Jenkins user ids: who started the builds, those that led to them or that they repeat, and who wrote what
 *     they build
 * @param job full name of the job in Jenkins; empty if it is no build
 */
public record Origin(List<String> people, String job) {
    /** Nobody that Jenkins knows of. */
    public static final Origin NONE = new Origin(List.of(), "");

    /** Records of earlier versions do not say. */
    public Origin {
        people = people == null ? List.of() : List.copyOf(people);
        job = job == null ? "" : job;
    }

    /** With the people behind another build that went on with the release; whose release it is stays. */
    Origin with(Origin other) {
        if (people.containsAll(other.people)) {
            return this;
        }
        Set<String> all = new LinkedHashSet<>(people);
        all.addAll(other.people);
        return new Origin(new ArrayList<>(all), job);
    }
}
