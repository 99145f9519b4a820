package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Problem;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Drift;
import io.jenkins.plugins.batchrelease.workload.FieldManagers;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to tell people of what another hand changed. Pure. */
final class DriftReading {
    private static final String FORGET = ", or give the release up with forget.";

    /** More would hide the one that matters. */
    private static final int MOST_PARTS = 6;

    private final ObjectRef ref;

    DriftReading(ObjectRef ref) {
        this.ref = ref;
    }

    /** What is different now; empty if nothing is. */
    Optional<Problem> of(Release release, Progress progress) {
        return missing(progress).or(() -> stillThere(release, progress));
    }

    /** The same, without what a release makes anew by itself when it goes on. */
    Optional<Problem> stillThere(Release release, Progress progress) {
        return progress.drift().isEmpty() ? otherRevision(release, progress) : Optional.of(problem(progress.drift()));
    }

    private Optional<Problem> missing(Progress progress) {
        if (progress.missing().isEmpty()) {
            return Optional.empty();
        }
        String missing = String.join(", ", progress.missing());
        return Optional.of(new Problem(
                        Hold.DRIFT,
                        missing + " of this release was deleted by another hand.",
                        "Go on with next, which makes anew what the release still needs, or roll back.")
                .with("missing", missing));
    }

    /** The controller names another version than the one that was brought: what was approved is not what would run. */
    private Optional<Problem> otherRevision(Release release, Progress progress) {
        String ours = release.change().revision().orElse("");
        return progress.revision()
                .filter(revision -> !ours.isEmpty() && !revision.equals(ours))
                .map(revision -> new Problem(
                                Hold.DRIFT,
                                ref + " was changed by another hand: its pods are to run revision " + revision
                                        + ", this release brought " + ours + ".",
                                "Undo that change and go on with next, or roll back" + FORGET)
                        .with("workload", ref)
                        .with("found", revision)
                        .with("expected", ours));
    }

    private Problem problem(List<Drift> drift) {
        Drift first = drift.get(0);
        ObjectRef object = named(first);
        String message = drift.stream().map(this::sentence).collect(Collectors.joining(" "));
        Problem problem = new Problem(Hold.DRIFT, message, todo(drift))
                .with("workload", object)
                .with("kind", first.kind().name().toLowerCase(java.util.Locale.ROOT))
                .with(Hold.TAKEABLE, drift.stream().allMatch(one -> one.kind().canBeTakenOver()));
        if (first.kind() == Drift.Kind.PODS) {
            problem = problem.with("pods", first.found()).with("allowed", first.expected());
        } else {
            problem = problem.with("field", first.field())
                    .with("found", first.found())
                    .with("expected", first.expected());
            problem = first.differing().isEmpty() ? problem : problem.with("differing", parts(first));
        }
        if (drift.size() > 1) {
            problem = problem.with(
                    "fields", drift.stream().map(Drift::field).distinct().collect(Collectors.joining(", ")));
        }
        return first.change().isEmpty()
                ? problem
                : problem.with("manager", first.change().get().manager())
                        .with("at", first.change().get().at());
    }

    private ObjectRef named(Drift drift) {
        return new ObjectRef(ref.type(), ref.namespace(), drift.object());
    }

    private String sentence(Drift drift) {
        String object = named(drift).toString();
        String by = drift.change().map(DriftReading::lastWrite).orElse("");
        return switch (drift.kind()) {
            case GONE -> object + " was deleted by another hand.";
            case ANEW -> object + " was deleted by another hand and made anew" + by + ".";
            case UNASKED -> object + " was created by another hand; this release was to create it.";
            case PODS ->
                object + " was changed by another hand: " + drift.found()
                        + " pods run the new version, this release let " + drift.expected() + ".";
            case NUMBER, FIELD ->
                drift.field().endsWith("paused") && drift.found().equals("true")
                        ? object + " was paused by another hand" + by + "."
                        : object + " was changed by another hand: " + difference(drift) + by + ".";
        };
    }

    /** The object tells who owns a field, and when they last wrote anything of it: it may have been another field. */
    private static String lastWrite(FieldManagers.Change change) {
        return " (last write of " + change.manager() + (change.at().isEmpty() ? "" : " at " + change.at()) + ")";
    }

    private static String difference(Drift drift) {
        if (!drift.differing().isEmpty()) {
            return drift.field() + " differs in " + parts(drift) + " from what this release brought or found";
        }
        return drift.found().isEmpty() && drift.expected().isEmpty()
                ? drift.field() + " is not what this release brought or found"
                : drift.field() + " is " + said(drift.found()) + ", this release set or found "
                        + said(drift.expected());
    }

    private static String parts(Drift drift) {
        List<String> all = drift.differing();
        return all.stream().limit(MOST_PARTS).collect(Collectors.joining(", "))
                + (all.size() > MOST_PARTS ? " and " + (all.size() - MOST_PARTS) + " more" : "");
    }

    private static String said(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    private static String todo(List<Drift> drift) {
        if (drift.stream().anyMatch(one -> one.kind() == Drift.Kind.UNASKED)) {
            return "Give the release up with forget and start it anew: it then goes on from what is there. Rolling back"
                    + " deletes it.";
        }
        if (drift.stream().anyMatch(one -> one.kind() == Drift.Kind.GONE)) {
            return "Roll back, which makes it anew as it was before" + FORGET;
        }
        return drift.stream().allMatch(one -> one.kind().canBeTakenOver())
                ? "Undo that change and go on with next; or take over what is there (next --take-over), for which people"
                        + " decide at the gate of its batch; or roll back" + FORGET
                : "Undo that change and go on with next, or roll back" + FORGET;
    }
}
