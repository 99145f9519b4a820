package io.jenkins.plugins.batchrelease.jenkins.page;

import io.jenkins.plugins.batchrelease.service.view.DriftLine;
import java.util.Map;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** {@link DriftLine} for {@code api/json}. */
@ExportedBean(defaultVisibility = 3)
public record ExportedDrift(
        @Exported String reason,
        @Exported String message,
        @Exported String todo,
        @Exported Map<String, String> details) {
    static ExportedDrift of(DriftLine line) {
        return new ExportedDrift(line.reason(), line.message(), line.todo(), line.details());
    }
}
