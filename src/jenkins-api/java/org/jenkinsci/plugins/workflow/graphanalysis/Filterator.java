// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.graphanalysis;

import com.google.common.base.Predicate;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.Iterator;

public interface Filterator<T> extends Iterator<T> {
    @NonNull
    Filterator<T> filter(Predicate<T> matchCondition);
}
