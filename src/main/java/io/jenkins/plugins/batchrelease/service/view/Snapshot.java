package io.jenkins.plugins.batchrelease.service.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.plan.PlanHash;
import io.jenkins.plugins.batchrelease.record.Json;
import java.util.function.Predicate;

/**
 * A picture of a release and its tag. The same content has the same tag, in every process and after every restart, so
 * that a page can ask for what came after it.
 *
 * @param view the picture
 * @param tag stands for its content
 */
public record Snapshot(ReleaseView view, String tag) {
    private static final int TAG_LENGTH = 16;

    public static Snapshot of(ReleaseView view) {
        return new Snapshot(view, tag(Json.write(view)));
    }

    /** The same picture for somebody who is offered less. Its tag says so, too: what is offered may be the only news. */
    public Snapshot offering(Predicate<Action> mayDo) {
        ReleaseView offered = view.offering(mayDo);
        return new Snapshot(offered, tag(tag + offered.actions()));
    }

    private static String tag(String content) {
        return PlanHash.of(content).substring(0, TAG_LENGTH);
    }

    /** The JSON for the page: the view with a field {@code tag}. */
    public String json() {
        ObjectNode json = Json.mapper().valueToTree(view);
        return json.put("tag", tag).toString();
    }
}
