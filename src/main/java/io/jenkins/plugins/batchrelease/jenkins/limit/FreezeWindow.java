package io.jenkins.plugins.batchrelease.jenkins.limit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** A time, or a time that comes again, in which nothing moves forward. */
public interface FreezeWindow {
    /** If it is open at that moment, the moment from which on it no longer is. */
    Optional<Instant> endIfOpenAt(Instant moment);

    /** Where its clock hangs. */
    ZoneId zone();

    /** For people, in their language. */
    @Override
    String toString();
}
