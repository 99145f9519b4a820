package io.jenkins.plugins.batchrelease.jenkins.gate;

import io.jenkins.plugins.batchrelease.jenkins.build.KeptGate;
import io.jenkins.plugins.batchrelease.release.GateDemand;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.Map;

/**
 * A gate that a pipeline asks for behind a batch which its release does not have. Asking people a second time about the last
 * batch would be no question; but who was never asked is. Pure.
 */
final class SurplusGate {
    private SurplusGate() {}

    /** Whether everything that it would ask is decided, by at least as many people and by rules at least as strict. */
    static boolean isDecided(Release release, int people, GateDemand demand) {
        boolean confirmed = release.phase() == Phase.CONFIRMED;
        return confirmed
                || release.phase() == Phase.AWAITING_CONFIRM
                        && release.gate()
                                .filter(gate -> gate.batch() == release.batch())
                                .filter(gate -> gate.isDecidedFor(people, demand))
                                .isPresent();
    }

    static String said(Release release) {
        return release.phase() == Phase.CONFIRMED
                ? Messages.SurplusGate_confirmed(release.key())
                : Messages.SurplusGate_decided(release.key());
    }

    /** What it returns: the decision that there is. */
    static Map<String, Object> result(Release release, String node, String submitterParameter) {
        KeptGate asked = new KeptGate(node, release.batch(), release.planHash(), "", "");
        Map<String, Object> map = GateMap.of(release, asked, submitterParameter);
        map.put("surplus", true);
        return map;
    }
}
