package io.jenkins.plugins.batchrelease.jenkins.connection;

import hudson.Extension;
import hudson.model.PeriodicWork;

/**
 * Notices credentials that have changed, so that a release under way goes on with the new ones before the old are refused.
 * Looks from time to time, because stores of credentials outside Jenkins tell nobody.
 */
@Extension
public final class CredentialsWatch extends PeriodicWork {
    @Override
    public long getRecurrencePeriod() {
        return MIN;
    }

    @Override
    protected void doRun() {
        Workers.steps().execute(ReleaseServices.get()::lookAround);
    }
}
