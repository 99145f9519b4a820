package io.jenkins.plugins.batchrelease.release;

/**
 * Who did something, for the audit.
 *
 * @param kind where the person, or the machine, spoke from
 * @param id Jenkins user id, user of the command line, or {@code system}
 */
public record Actor(Kind kind, String id) {
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "system");

    /** Where an actor speaks from. */
    public enum Kind {
        JENKINS,
        COMMAND_LINE,
        SYSTEM
    }

    public static Actor jenkins(String userId) {
        return new Actor(Kind.JENKINS, userId);
    }

    public static Actor commandLine(String user) {
        return new Actor(Kind.COMMAND_LINE, user);
    }

    @Override
    public String toString() {
        return id;
    }
}
