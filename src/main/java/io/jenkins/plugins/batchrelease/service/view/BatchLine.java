package io.jenkins.plugins.batchrelease.service.view;

import com.fasterxml.jackson.annotation.JsonValue;
import io.jenkins.plugins.batchrelease.plan.Batch;
import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A batch and what became of it.
 *
 * @param number from 1
 * @param target how many pods run the new version when it is done
 * @param step how many pods more than the batch before
 * @param state how far it is
 * @param startedAt when it started, in milliseconds since the epoch
 * @param readyAt when its pods were ready
 * @param approvals who let the release go on after it
 */
public record BatchLine(
        int number,
        int target,
        int step,
        State state,
        OptionalLong startedAt,
        OptionalLong readyAt,
        List<ApprovalLine> approvals) {

    /** How far a batch is. */
    public enum State {
        WAITING("waiting"),
        CURRENT("current"),
        DONE("done"),
        /** It had begun, and its pods went back, or are on their way back. */
        UNDONE("undone");

        private final String word;

        State(String word) {
            this.word = word;
        }

        @JsonValue
        public String word() {
            return word;
        }
    }

    static List<BatchLine> of(Release release, List<AuditLine> audit) {
        return release.schedule().batches().stream()
                .map(batch -> of(batch, release, audit))
                .toList();
    }

    private static BatchLine of(Batch batch, Release release, List<AuditLine> audit) {
        int number = batch.number();
        return new BatchLine(
                number,
                batch.target(),
                batch.step(),
                state(number, release),
                last(audit, Happening.BATCH_STARTED, number),
                last(audit, Happening.BATCH_READY, number),
                audit.stream()
                        .filter(line -> line.isAbout(Happening.APPROVED, number))
                        .map(line -> new ApprovalLine(line.who(), line.at(), line.comment()))
                        .toList());
    }

    private static OptionalLong last(List<AuditLine> audit, Happening happening, int batch) {
        Stream<AuditLine> about = audit.stream().filter(line -> line.isAbout(happening, batch));
        return about.mapToLong(AuditLine::at).reduce((earlier, later) -> later);
    }

    private static State state(int number, Release release) {
        if (number > release.batch()) {
            return State.WAITING;
        }
        // A hold does not undo a batch that was done when it came.
        Phase phase = release.hold().map(Hold::from).orElse(release.phase());
        return switch (phase) {
            case ROLLING_BACK, ROLLED_BACK -> State.UNDONE;
            case AWAITING_APPROVAL, AWAITING_CONFIRM, CONFIRMED -> State.DONE;
            default -> number < release.batch() ? State.DONE : State.CURRENT;
        };
    }
}
