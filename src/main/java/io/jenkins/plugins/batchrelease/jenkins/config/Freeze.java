package io.jenkins.plugins.batchrelease.jenkins.config;

import hudson.model.AbstractDescribableImpl;
import io.jenkins.plugins.batchrelease.jenkins.limit.Freezes;
import org.kohsuke.stapler.DataBoundSetter;

/** A time in which nothing moves forward in a cluster. Holding and going back stay possible. */
public abstract class Freeze extends AbstractDescribableImpl<Freeze> {
    private String timeZone = "";
    private String reason = "";
    /** Not saved: what was saved had none. */
    transient Complaints complaints = new Complaints();

    /** {@code Europe/Berlin}; empty for the controller's. */
    public final String getTimeZone() {
        return timeZone;
    }

    @DataBoundSetter
    public final void setTimeZone(String value) {
        timeZone = complaints.about(
                "timeZone", () -> InvalidSetting.checked("timeZone", Texts.of(value), FreezeDescriptor::readZone));
    }

    /** Shown to who is stopped by it. */
    public final String getReason() {
        return reason;
    }

    @DataBoundSetter
    public final void setReason(String value) {
        reason = Texts.of(value);
    }

    /**
     * What it means.
     *
     * @throws IllegalArgumentException if it was written into a file by hand and cannot be read
     */
    abstract Freezes.Entry entry();

    /** Complains about what each field alone does not show. */
    final void requireConsistent() {
        complaints.requireNone();
        try {
            entry();
        } catch (IllegalArgumentException complaint) {
            throw new InvalidSetting("freezes", complaint.getMessage());
        }
    }

    /** A file of an earlier build may lack what this one adds. */
    protected Object readResolve() {
        complaints = new Complaints();
        timeZone = Texts.of(timeZone);
        reason = Texts.of(reason);
        return this;
    }
}
