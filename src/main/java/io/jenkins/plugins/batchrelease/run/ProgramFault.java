package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.release.Problem;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Something that nobody foresaw went wrong in this program. The log has all of it under the fault's id; its own message
 * names the kind only, for the words of others may quote an object.
 */
public final class ProgramFault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final Logger LOGGER = Logger.getLogger(ProgramFault.class.getName());

    /** What is tried again may fail again in the same place: that is one fault, and told in full once. */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private final String id;

    private ProgramFault(String id, Throwable cause) {
        super("A fault of the program, " + cause.getClass().getSimpleName() + ", stands in the log of this process as "
                + id + ". Please report it");
        this.id = id;
    }

    /** Writes it to the log. */
    static ProgramFault logged(String where, Throwable cause) {
        return cause instanceof ProgramFault known ? known : new ProgramFault(noted(where, cause), cause);
    }

    /** The same where nobody is to be told but who reads the log. */
    static void log(String where, Throwable cause) {
        noted(where, cause);
    }

    /** @return the id that stands in the log */
    private static String noted(String where, Throwable cause) {
        String fresh = UUID.randomUUID().toString().substring(0, 8);
        String before = KNOWN.putIfAbsent(origin(cause), fresh);
        if (before == null) {
            LOGGER.log(Level.SEVERE, cause, () -> "Fault " + fresh + " of the program, " + where);
        } else {
            LOGGER.log(Level.WARNING, () -> "Fault " + before + " of the program again, " + where);
        }
        return before == null ? fresh : before;
    }

    private static String origin(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return cause.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    Problem problem() {
        return new Problem("fault", getMessage() + ".").with("id", id).with("words", getMessage());
    }
}
