package io.jenkins.plugins.batchrelease.service;

import java.util.List;

/** A release cannot start as asked for; nothing has changed. The message holds all reasons. */
public final class PlanRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    public PlanRefused(List<String> problems) {
        super(problems.size() == 1 ? problems.get(0) : "\n - " + String.join("\n - ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each reason, in whole sentences. */
    public List<String> problems() {
        return problems == null ? List.of(getMessage()) : problems;
    }
}
