package io.jenkins.plugins.batchrelease.jenkins.overview;

import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptGate;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptReleases;
import io.jenkins.plugins.batchrelease.jenkins.connection.ReleaseServices;
import io.jenkins.plugins.batchrelease.jenkins.gate.GateRules;
import io.jenkins.plugins.batchrelease.jenkins.index.IndexEntry;
import io.jenkins.plugins.batchrelease.jenkins.rights.Approvers;
import io.jenkins.plugins.batchrelease.service.report.PlainText;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

/** The eyes of whoever makes this request. Asks for each job once. */
final class ViewerSight implements Sight {
    private final Authentication viewer = Jenkins.getAuthentication2();
    private final Map<String, Optional<Job<?, ?>>> jobs = new HashMap<>();

    @Override
    public Optional<String> urlOf(String job) {
        return jobs.computeIfAbsent(job, ViewerSight::find).map(Job::getUrl);
    }

    /** As the gate itself will say. Most people have no right to approve; for them no build is looked at. */
    @Override
    public boolean mayApprove(IndexEntry entry) {
        Optional<Job<?, ?>> job = jobs.computeIfAbsent(entry.place().job(), ViewerSight::find);
        return entry.gate().isPresent()
                && job.isPresent()
                && new Approvers("").include(viewer, job.get())
                && mayApprove(job.get().getBuildByNumber(entry.place().number()), entry.token());
    }

    /** Of what this Jenkins looks at now; no cluster is asked for a list. */
    @Override
    public String impediment(IndexEntry entry) {
        return ReleaseServices.get()
                .seen(entry.releaseId())
                .flatMap(Progress::impediment)
                .map(impediment -> PlainText.line(impediment.text()))
                .orElse("");
    }

    private boolean mayApprove(Run<?, ?> build, String token) {
        return build != null
                && KeptReleases.in(build).stream()
                        .filter(kept -> kept.token().equals(token))
                        .anyMatch(kept -> mayApprove(build, kept));
    }

    private boolean mayApprove(Run<?, ?> build, KeptRelease kept) {
        Optional<KeptGate> gate = kept.release().flatMap(release -> kept.gateAfter(release.batch()));
        GateRules rules = GateRules.at(build, kept, gate);
        return rules.refusal(viewer, true).isEmpty()
                && rules.alreadyCounted(viewer).isEmpty();
    }

    private static Optional<Job<?, ?>> find(String name) {
        try {
            return Optional.ofNullable(Jenkins.get().getItemByFullName(name, Job.class));
        } catch (AccessDeniedException mayOnlyDiscover) {
            return Optional.empty();
        }
    }
}
