package io.jenkins.plugins.batchrelease.jenkins.config;

import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.batchrelease.jenkins.limit.WeeklyWindow;
import java.util.EnumSet;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** What the forms of all freezes share. */
public abstract class FreezeDescriptor extends Descriptor<Freeze> {
    @POST
    public FormValidation doCheckTimeZone(@QueryParameter String value) {
        return FieldCheck.of(value, FreezeDescriptor::readZone);
    }

    static void readZone(String zone) {
        WeeklyWindow.of(EnumSet.allOf(java.time.DayOfWeek.class), "", "", zone);
    }
}
