package io.jenkins.plugins.batchrelease.jenkins.config;

import hudson.Extension;
import hudson.util.FormValidation;
import io.jenkins.plugins.batchrelease.jenkins.limit.Freezes;
import io.jenkins.plugins.batchrelease.jenkins.limit.WeeklyWindow;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A freeze on days of the week, from a time of day to another. */
public final class WeeklyFreeze extends Freeze {
    private List<String> days = new ArrayList<>();
    private String from = "";
    private String to = "";

    @DataBoundConstructor
    public WeeklyFreeze() {}

    /** In English: {@code Saturday}. */
    public List<String> getDays() {
        return List.copyOf(days);
    }

    /** For the form. */
    public String getDaysText() {
        return String.join(", ", days);
    }

    @DataBoundSetter
    public void setDays(List<String> values) {
        days = complaints.about("days", () -> Texts.checked("days", values, day -> WeeklyWindow.days(List.of(day))));
    }

    /** {@code 18:00}; empty for midnight. */
    public String getFrom() {
        return from;
    }

    @DataBoundSetter
    public void setFrom(String value) {
        from = complaints.about("from", () -> InvalidSetting.checked("from", Texts.of(value), WeeklyWindow::checkTime));
    }

    /** {@code 8:00}; the next day's, if it is not later than the beginning. Empty for midnight. */
    public String getTo() {
        return to;
    }

    @DataBoundSetter
    public void setTo(String value) {
        to = complaints.about("to", () -> InvalidSetting.checked("to", Texts.of(value), WeeklyWindow::checkTime));
    }

    @Override
    Freezes.Entry entry() {
        return new Freezes.Entry(WeeklyWindow.of(WeeklyWindow.days(days), from, to, getTimeZone()), getReason());
    }

    @Override
    protected Object readResolve() {
        super.readResolve();
        days = Texts.list(days);
        from = Texts.of(from);
        to = Texts.of(to);
        return this;
    }

    /** The form. */
    @Extension
    @Symbol("weekly")
    public static final class DescriptorImpl extends FreezeDescriptor {
        @Override
        public String getDisplayName() {
            return Messages.WeeklyFreeze_displayName();
        }

        @POST
        public FormValidation doCheckDays(@QueryParameter String value) {
            return FieldCheck.ofList(value, day -> WeeklyWindow.days(List.of(day)));
        }

        @POST
        public FormValidation doCheckFrom(@QueryParameter String value) {
            return FieldCheck.of(value, WeeklyWindow::checkTime);
        }

        @POST
        public FormValidation doCheckTo(@QueryParameter String value) {
            return FieldCheck.of(value, WeeklyWindow::checkTime);
        }
    }
}
