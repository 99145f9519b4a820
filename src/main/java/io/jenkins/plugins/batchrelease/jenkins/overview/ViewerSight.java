package io.jenkins.plugins.batchrelease.jenkins.overview;

import hudson.model.Job;
import io.jenkins.plugins.batchrelease.jenkins.index.IndexEntry;
import io.jenkins.plugins.batchrelease.jenkins.index.WaitingGate;
import io.jenkins.plugins.batchrelease.jenkins.rights.Approvers;
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

    @Override
    public boolean mayApprove(IndexEntry entry) {
        Optional<WaitingGate> gate = entry.gate();
        Optional<Job<?, ?>> job = jobs.computeIfAbsent(entry.place().job(), ViewerSight::find);
        return gate.isPresent()
                && job.isPresent()
                && !gate.get().approvedBy().contains(viewer.getName())
                && new Approvers(gate.get().approvers()).include(viewer, job.get());
    }

    private static Optional<Job<?, ?>> find(String name) {
        try {
            return Optional.ofNullable(Jenkins.get().getItemByFullName(name, Job.class));
        } catch (AccessDeniedException mayOnlyDiscover) {
            return Optional.empty();
        }
    }
}
