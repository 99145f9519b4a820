package io.jenkins.plugins.batchrelease.service.report;

import io.jenkins.plugins.batchrelease.cluster.PodEvent;
import java.util.List;

/**
 * Why a pod is not ready: its containers, what the cluster said about it, and its last words. Secret values of the
 * release's own documents are masked, and nothing in it steers a terminal or turns the direction of a line. The same
 * names are the fields of its JSON.
 *
 * @param schema version of this shape in JSON, {@link #SCHEMA}
 * @param pod its name
 * @param at when it was asked, in milliseconds since the epoch
 * @param containers those that keep the pod from being ready; none if it is ready
 * @param events the last ones, newest last
 * @param notes what could not be found out, and why
 */
public record PodReport(
        int schema,
        String pod,
        long at,
        List<ContainerReport> containers,
        List<PodEvent> events,
        List<ReportNote> notes) {
    /** Raised when a page that knows the shape before cannot read this one. */
    public static final int SCHEMA = 1;

    public PodReport {
        containers = List.copyOf(containers);
        events = List.copyOf(events);
        notes = List.copyOf(notes);
    }
}
