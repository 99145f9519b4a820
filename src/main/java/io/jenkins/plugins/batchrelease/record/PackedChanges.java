package io.jenkins.plugins.batchrelease.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.jenkins.plugins.batchrelease.plan.PlannedChanges;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The changes of a plan as text: JSON, compressed, in base64. A record and a build keep the same. */
public final class PackedChanges {
    private static final Logger LOGGER = Logger.getLogger(PackedChanges.class.getName());

    private PackedChanges() {}

    public static String pack(PlannedChanges changes) {
        return Gzip.pack(Json.write(changes));
    }

    /**
     * The changes from their text, if they belong to a plan: somebody who knows nothing of them may have left those of an
     * earlier release in place. What cannot be read is unknown; it only informs, and must not keep a release from its
     * way back.
     *
     * @param packed may be empty: records and builds of earlier versions keep none
     */
    public static Optional<PlannedChanges> unpack(String packed, String planHash, String origin) {
        if (packed.isEmpty()) {
            return Optional.empty();
        }
        try {
            PlannedChanges changes = Json.mapper().readValue(Gzip.unpack(packed, origin), PlannedChanges.class);
            return Optional.of(changes).filter(found -> found.planHash().equals(planHash));
        } catch (JsonProcessingException | RecordDamaged unreadable) {
            LOGGER.log(Level.WARNING, "{0}: the changes of the plan cannot be read", origin);
            return Optional.empty();
        }
    }
}
