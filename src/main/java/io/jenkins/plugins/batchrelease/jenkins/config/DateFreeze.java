package io.jenkins.plugins.batchrelease.jenkins.config;

import hudson.Extension;
import hudson.util.FormValidation;
import io.jenkins.plugins.batchrelease.jenkins.limit.DateWindow;
import io.jenkins.plugins.batchrelease.jenkins.limit.Freezes;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A freeze from one date to another. */
public final class DateFreeze extends Freeze {
    private String from = "";
    private String to = "";

    @DataBoundConstructor
    public DateFreeze() {}

    /** {@code 2026-12-20} or {@code 2026-12-20 18:00}. */
    public String getFrom() {
        return from;
    }

    @DataBoundSetter
    public void setFrom(String value) {
        from = complaints.about("from", () -> InvalidSetting.checked("from", Texts.of(value), DateWindow::checkMoment));
    }

    /** The same; a bare date is the last day of the freeze. */
    public String getTo() {
        return to;
    }

    @DataBoundSetter
    public void setTo(String value) {
        to = complaints.about("to", () -> InvalidSetting.checked("to", Texts.of(value), DateWindow::checkMoment));
    }

    @Override
    Freezes.Entry entry() {
        return new Freezes.Entry(DateWindow.of(from, to, getTimeZone()), getReason());
    }

    @Override
    protected Object readResolve() {
        super.readResolve();
        from = Texts.of(from);
        to = Texts.of(to);
        return this;
    }

    /** The form. */
    @Extension
    @Symbol("dates")
    public static final class DescriptorImpl extends FreezeDescriptor {
        @Override
        public String getDisplayName() {
            return Messages.DateFreeze_displayName();
        }

        @POST
        public FormValidation doCheckFrom(@QueryParameter String value) {
            return FieldCheck.of(value, DateWindow::checkMoment);
        }

        @POST
        public FormValidation doCheckTo(@QueryParameter String value) {
            return FieldCheck.of(value, DateWindow::checkMoment);
        }
    }
}
