package io.jenkins.plugins.batchrelease.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.PodTrouble;
import io.jenkins.plugins.batchrelease.release.AuditEntry;
import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.run.DriftNotice;
import io.jenkins.plugins.batchrelease.service.Listing;
import io.jenkins.plugins.batchrelease.service.ReleaseStatus;
import io.jenkins.plugins.batchrelease.workload.Impediment;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import io.jenkins.plugins.batchrelease.workload.catalog.Workloads;
import java.util.List;
import java.util.Optional;

/** A release as JSON. Its fields are documented in docs/cli.md and stay. */
final class ReleaseJson {
    private final Proposals proposals;

    ReleaseJson(Proposals proposals) {
        this.proposals = proposals;
    }

    ObjectNode of(ReleaseStatus status) {
        ObjectNode json = of(status.release(), status.drift());
        json.set("progress", progress(status.progress()));
        json.set(
                "impediment",
                status.progress().impediment().map(ReleaseJson::impediment).orElse(null));
        json.set("drift", status.drift().map(DriftJson::of).orElse(null));
        json.set("pods", pods(status));
        json.set("audit", audit(status.release().audit()));
        return json;
    }

    /** For a list: {@code driverSilentSeconds} is {@code null} unless its driver may be gone. */
    ObjectNode of(Listing listing) {
        ObjectNode json = of(listing.release());
        json.put(
                "driverSilentSeconds",
                listing.silent().map(java.time.Duration::toSeconds).orElse(null));
        return json;
    }

    /** Without what only a look at the pods can tell, and without the audit. */
    ObjectNode of(Release release) {
        return of(release, Optional.empty());
    }

    private ObjectNode of(Release release, Optional<DriftNotice> drift) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("release", release.key().name())
                .put("namespace", release.key().namespace())
                .put("kind", release.workload().kind())
                .put("workload", release.workload().name())
                .put("phase", release.phase().name())
                .put("open", release.isOpen())
                .put("waitsFor", waitsFor(release))
                .put("batch", release.batch())
                .put("replicas", release.schedule().replicas());
        json.set(
                "batches",
                BatchesJson.of(
                        release.schedule(),
                        Workloads.of(release.workload(), release.options().mechanism())));
        json.put("planHash", release.shownHash());
        json.set("gate", release.gate().map(ReleaseJson::gate).orElse(null));
        json.set(
                "hold",
                release.hold()
                        .filter(hold -> release.isOpen())
                        .map(hold -> JsonNodeFactory.instance
                                .objectNode()
                                .put("reason", hold.reason())
                                .put("message", hold.message())
                                .put("at", Times.iso(hold.at())))
                        .orElse(null));
        json.set(
                "serviceSwitch",
                release.options()
                        .serviceSwitch()
                        .map(change -> JsonNodeFactory.instance
                                .objectNode()
                                .put("service", change.service())
                                .put(
                                        "batch",
                                        change.effectiveBatch(release.schedule().size())))
                        .orElse(null));
        json.putObject("holder")
                .put("by", release.holder().actor().id())
                .put("place", release.holder().place());
        json.put("version", release.version() == 0 ? null : release.version())
                .put("restores", release.change().restores().orElse(null))
                .put("startedAt", Times.iso(release.startedAt()))
                .put("phaseSince", Times.iso(release.phaseSince()));
        Ways ways = Ways.of(release, drift, proposals);
        ArrayNode commands = json.putArray("commands");
        ways.forward().forEach(commands::add);
        json.put("rollbackCommand", proposals.back(release).stream().findFirst().orElse(null))
                .put("forgetCommand", ways.forget().orElse(null));
        return json;
    }

    static ArrayNode audit(List<AuditEntry> entries) {
        ArrayNode audit = JsonNodeFactory.instance.arrayNode();
        entries.forEach(entry -> audit.addObject()
                .put("at", Times.iso(entry.at()))
                .put("by", entry.who().id())
                .put("place", entry.where())
                .put("what", entry.what())
                .put("comment", entry.comment()));
        return audit;
    }

    private static String waitsFor(Release release) {
        return switch (release.phase()) {
            case PREPARED -> release.isWaitingForApproval() ? "approval" : "next";
            case AWAITING_APPROVAL -> release.isWaitingForApproval() ? "approval" : "next";
            case AWAITING_CONFIRM -> release.isWaitingForApproval() ? "approval" : "confirm";
            case HELD -> "repair";
            default -> null;
        };
    }

    private static ObjectNode gate(Gate gate) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("batch", gate.batch())
                .put("required", gate.required())
                .put("counted", gate.counted().size())
                .put("inJenkins", gate.isInJenkins());
        ArrayNode approvers = json.putArray("approvers");
        gate.named().forEach(approvers::add);
        ArrayNode approvals = json.putArray("approvals");
        gate.approvals().forEach(approval -> approvals
                .addObject()
                .put("by", approval.who().id())
                .put("at", Times.iso(approval.at()))
                .put("comment", approval.comment()));
        return json;
    }

    /** Nothing rather than a number that nobody has seen. */
    private static Integer ifSeen(Progress progress, int number) {
        return progress.isSeen() ? Integer.valueOf(number) : null;
    }

    private static ObjectNode progress(Progress progress) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("replicas", ifSeen(progress, progress.replicas()))
                .put("updated", ifSeen(progress, progress.updated()))
                .put("available", ifSeen(progress, progress.available()))
                .put("outdated", ifSeen(progress, progress.outdated()))
                .put("waiting", progress.waiting().map(Waiting::text).orElse(null));
    }

    private static ObjectNode impediment(Impediment impediment) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("reason", impediment.reason())
                .put("message", impediment.text())
                .put("since", Times.iso(impediment.since()));
    }

    private static ArrayNode pods(ReleaseStatus status) {
        ArrayNode pods = JsonNodeFactory.instance.arrayNode();
        for (PodLook look : PodLook.all(status.release(), status.progress())) {
            ObjectNode json = pods.addObject()
                    .put("name", look.pod().name())
                    .put("version", look.version())
                    .put("ready", look.pod().ready())
                    .put("state", look.state())
                    .put("restarts", look.pod().restarts());
            ArrayNode images = json.putArray("images");
            look.pod().images().forEach(images::add);
            json.put("reason", look.pod().trouble().map(PodTrouble::reason).orElse(null))
                    .put(
                            "message",
                            look.pod().trouble().map(PodTrouble::message).orElse(null));
        }
        return pods;
    }
}
