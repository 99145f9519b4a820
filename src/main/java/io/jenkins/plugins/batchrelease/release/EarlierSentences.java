package io.jenkins.plugins.batchrelease.release;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads what happened from the sentence, in records and builds of earlier versions that kept nothing else. Only for
 * those: what is written now says it by itself.
 */
final class EarlierSentences {
    private static final Map<Happening, Pattern> PATTERNS = new EnumMap<>(Map.ofEntries(
            pattern(Happening.STARTED, "started"),
            pattern(Happening.PREPARED, "prepared, .*"),
            pattern(Happening.TAKEN_OVER, "taken over"),
            pattern(Happening.BATCH_STARTED, "batch (\\d+) of (\\d+) started: (\\d+) of (\\d+) pods"),
            pattern(Happening.WENT_ON, "goes on after hold"),
            pattern(Happening.PRE_PULL_STARTED, "pulling ahead, images: (\\d+)"),
            pattern(Happening.PRE_PULLED, "pulled ahead: (\\d+) of (\\d+) pulls succeeded"),
            pattern(Happening.PRE_PULL_SKIPPED, "not pulled ahead, pods pull for themselves: .*"),
            pattern(Happening.HOOK_STARTED, "hook started: .*"),
            pattern(Happening.HOOK_DONE, "hook done: .*"),
            pattern(Happening.RESIZED, "replicas changed from (\\d+) to (\\d+);.*"),
            pattern(Happening.BATCH_READY, "batch (\\d+) ready(?:;.*)?"),
            pattern(Happening.TRAFFIC_SWITCHED, "traffic of batch (\\d+) switched"),
            pattern(Happening.OTHERS_WRITTEN, "other workloads written with batch (\\d+)"),
            pattern(Happening.SERVICES_WRITTEN, "Services that find only new pods written with batch (\\d+)"),
            pattern(Happening.GATE_OPENED, "gate opened after batch (\\d+)"),
            pattern(Happening.APPROVED, "approved batch (\\d+)"),
            pattern(Happening.REJECTED, "rejected batch (\\d+)"),
            pattern(Happening.GATE_BEFORE, "gate opened before the first batch"),
            pattern(Happening.APPROVED_BEFORE, "approved the start"),
            pattern(Happening.REJECTED_BEFORE, "rejected the start"),
            pattern(Happening.GATE_RULES, "more is asked at gate (\\d+);.*"),
            pattern(Happening.WITHOUT_APPROVAL, "WITHOUT APPROVAL past gate (\\d+)"),
            pattern(Happening.HOLD_REQUESTED, "held"),
            pattern(Happening.HELD, "held: .*"),
            pattern(Happening.POLICY_ROLLBACK, "rolling back by policy: .*"),
            pattern(Happening.CONFIRMED, "confirmed"),
            pattern(Happening.ROLLBACK_STARTED, "rollback started"),
            pattern(Happening.ROLLED_BACK, "rolled back"),
            pattern(Happening.AHEAD, "(\\d+) of (\\d+) pods run .*; batch (\\d+) moved (\\d+)"),
            pattern(Happening.DRIFT_TAKEN_OVER, "goes on from .*: (\\d+) of (\\d+) pods count as batch (\\d+)"),
            pattern(Happening.FORGOTTEN, "given up; .*"),
            pattern(Happening.RECORD_LOST, "the record was deleted by another hand, .*"),
            pattern(Happening.RECORDED, "recorded as v(\\d+)")));

    private EarlierSentences() {}

    static Fact read(String sentence) {
        for (Map.Entry<Happening, Pattern> candidate : PATTERNS.entrySet()) {
            Matcher matcher = candidate.getValue().matcher(sentence);
            if (matcher.matches()) {
                return new Fact(candidate.getKey(), numbers(matcher), "", Map.of());
            }
        }
        return Fact.of(Happening.OTHER);
    }

    private static List<Integer> numbers(Matcher matcher) {
        return IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(group -> Integer.valueOf(matcher.group(group)))
                .toList();
    }

    private static Map.Entry<Happening, Pattern> pattern(Happening happening, String sentence) {
        return Map.entry(happening, Pattern.compile(sentence, Pattern.DOTALL));
    }
}
