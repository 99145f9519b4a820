package io.jenkins.plugins.batchrelease.hook;

import io.jenkins.plugins.batchrelease.release.AuditEntry;
import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.HookRun;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.Set;
import java.util.stream.Collectors;

/** What the audit says of hooks: which were started, which are done, and of which people know that they are not. */
public final class HookLedger {
    private static final Set<String> ENDED_BADLY = Set.of(HookRun.FAILED, HookRun.GONE);

    private HookLedger() {}

    /**
     * How one hook stands before one batch.
     *
     * @param standing as the audit says last
     * @param uid the object that this is about; empty if none was started
     */
    public record Entry(Standing standing, String uid) {
        private static final Entry NONE = new Entry(Standing.NOT_STARTED, "");

        /** Whether this is about an object, by its uid. */
        public boolean isAbout(String other) {
            return uid.equals(other);
        }
    }

    /** How a hook stands. */
    public enum Standing {
        NOT_STARTED,
        STARTED,
        DONE,
        /** It ended badly, and people were told: when the batch is tried again, it runs anew. */
        TOLD
    }

    /** @param object the name of the hook's object, which is another one for each batch */
    public static Entry of(Release release, String object) {
        Entry last = Entry.NONE;
        for (AuditEntry entry : release.audit()) {
            if (object.equals(entry.fact().details().get(HookRun.OBJECT))) {
                last = after(last, entry);
            }
        }
        return last;
    }

    private static Entry after(Entry last, AuditEntry entry) {
        String uid = entry.fact().details().getOrDefault(HookRun.UID, "");
        if (entry.tells(Happening.HOOK_STARTED)) {
            return new Entry(Standing.STARTED, uid);
        } else if (entry.tells(Happening.HOOK_DONE)) {
            return new Entry(Standing.DONE, uid);
        }
        return ENDED_BADLY.contains(entry.fact().reason()) ? new Entry(Standing.TOLD, uid) : last;
    }

    /** The objects of all hooks that were started, by uid: their pods belong to the release, too. */
    public static Set<String> started(Release release) {
        return release.audit().stream()
                .filter(entry -> entry.tells(Happening.HOOK_STARTED))
                .map(entry -> entry.fact().details().getOrDefault(HookRun.UID, ""))
                .collect(Collectors.toSet());
    }

    /** Whether a release went back by itself because of an object: that one is kept for people to look at. */
    public static boolean isEvidence(Release release, String uid) {
        return release.audit().stream()
                .anyMatch(entry -> entry.tells(Happening.POLICY_ROLLBACK)
                        && uid.equals(entry.fact().details().get(HookRun.UID)));
    }
}
