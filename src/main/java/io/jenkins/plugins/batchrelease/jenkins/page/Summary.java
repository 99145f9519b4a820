package io.jenkins.plugins.batchrelease.jenkins.page;

import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.service.report.PlainText;
import java.util.Optional;

/** What the server renders before the page's own script draws the rest; and all there is without a script. */
public final class Summary {
    private final Optional<Release> release;
    private final String approvers;

    /** @param approvers whom the gate that is open names; empty if it names nobody */
    Summary(Optional<Release> release, String approvers) {
        this.release = release;
        this.approvers = approvers;
    }

    static Summary of(KeptRelease kept) {
        Optional<Release> release = kept.release();
        return new Summary(
                release, release.flatMap(Release::gate).map(kept::approvers).orElse(""));
    }

    public String getPhase() {
        return release.map(known -> Words.phase(known.phase())).orElseGet(Messages::Words_PLANNED);
    }

    public int getBatch() {
        return release.map(Release::batch).orElse(0);
    }

    public int getBatches() {
        return release.map(known -> known.schedule().size()).orElse(0);
    }

    public String getWorkload() {
        return release.map(known ->
                        known.workload().kind() + " " + known.workload().name())
                .orElse("");
    }

    public String getHold() {
        return release.filter(Release::isOpen)
                .flatMap(Release::hold)
                .map(hold -> PlainText.line(hold.message()))
                .orElse("");
    }

    /** {@code v3}; empty until there is one. */
    public String getVersion() {
        return release.filter(known -> known.version() > 0)
                .map(known -> "v" + known.version())
                .orElse("");
    }

    /** What waits for whom; empty if nothing does. */
    public String getWaiting() {
        return release.map(this::waiting).orElse("");
    }

    private String waiting(Release now) {
        if (now.phase() == Phase.HELD) {
            return now.hold().filter(Hold::stopsTheWayBack).isPresent()
                    ? Messages.Summary_heldOnTheWayBack()
                    : Messages.Summary_held();
        } else if (now.isOpen() && now.isWaitingForApproval()) {
            return approval(now.gate().orElseThrow());
        }
        return switch (now.phase()) {
            case PREPARED -> Messages.Summary_first();
            case AWAITING_APPROVAL -> Messages.Summary_next(now.batch() + 1);
            case AWAITING_CONFIRM -> Messages.Summary_confirm();
            default -> "";
        };
    }

    private String approval(Gate gate) {
        String whom = approvers.isBlank()
                ? Messages.Summary_anyApprover()
                : PlainText.line(approvers.strip().replaceAll("\\s*,\\s*", ", "));
        return gate.required() > 1
                ? Messages.Summary_approvals(gate.batch(), whom, gate.counted().size(), gate.required())
                : Messages.Summary_approval(gate.batch(), whom);
    }
}
