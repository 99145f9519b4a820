package io.jenkins.plugins.batchrelease.jenkins.overview;

import hudson.Util;
import hudson.model.Action;
import hudson.model.Api;
import io.jenkins.plugins.batchrelease.jenkins.index.SharedIndex;
import io.jenkins.plugins.batchrelease.jenkins.page.Words;
import io.jenkins.plugins.batchrelease.release.Phase;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kohsuke.stapler.Stapler;
import org.kohsuke.stapler.StaplerRequest2;

/** A page with releases of many builds. Rendered by the server; a script only brings it up to date. */
public abstract class ReleasesPage implements Action {
    static final String URL = "batch-releases";

    /** Full name of the folder or job; empty for all. */
    abstract String scope();

    /** Whose side panel stands beside it. No getter: an address below this page would lead to all of it. */
    public abstract Object owner();

    /** Under the root of Jenkins, with a slash at the end. */
    public abstract String path();

    @Override
    public final String getDisplayName() {
        return Messages.ReleasesPage_displayName();
    }

    @Override
    public final String getUrlName() {
        return URL;
    }

    /** What this viewer sees, as the request asks for it. */
    public final Overview overview() {
        return Overview.of(
                SharedIndex.get().all(),
                scope(),
                new ViewerSight(),
                new Filter(ReleasesPage::asked, ZoneId.systemDefault()),
                page());
    }

    public final Api getApi() {
        return new Api(overview());
    }

    /** Whether lists may lack something: builds are still being looked at. */
    public final boolean isIncomplete() {
        return !SharedIndex.get().isComplete();
    }

    /** All phases, by what they are called here. */
    public final Map<String, String> phases() {
        return Arrays.stream(Phase.values())
                .collect(Collectors.toMap(Enum::name, Words::phase, (one, same) -> one, LinkedHashMap::new));
    }

    /** What the request asks for, as it was said: for the form to show again. */
    public final Map<String, String> asked() {
        Map<String, String> said = new LinkedHashMap<>();
        for (String name : new String[] {"q", "namespace", "cluster", "phase", "user", "from", "to"}) {
            said.put(name, asked(name));
        }
        return said;
    }

    /** The same request for another page of the history. */
    public final String pageQuery(int page) {
        String rest = asked().entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> "&" + one.getKey() + "=" + Util.rawEncode(one.getValue()))
                .collect(Collectors.joining());
        return "?page=" + page + rest;
    }

    private static int page() {
        String said = asked("page");
        return said.matches("[0-9]{1,6}") ? Integer.parseInt(said) : 1;
    }

    private static String asked(String name) {
        StaplerRequest2 request = Stapler.getCurrentRequest2();
        return Util.fixNull(request == null ? null : request.getParameter(name)).strip();
    }
}
