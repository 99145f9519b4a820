package io.jenkins.plugins.batchrelease.jenkins;

import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptReleases;
import io.jenkins.plugins.batchrelease.release.Release;
import java.net.URL;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.JenkinsRule.WebClient;

/** Requests that people's browsers send, and the status that comes back. */
public record JenkinsPeople(JenkinsRule jenkins, WorkflowRun build) {
    /** On the release page, about what it shows now. */
    public int decide(String who, String decision) throws Exception {
        return send(who, page(decision), HttpMethod.POST, true);
    }

    public int decideWithoutCrumb(String who, String decision) throws Exception {
        return send(who, page(decision), HttpMethod.POST, false);
    }

    public int look(String who, String decision) throws Exception {
        return send(who, page(decision), HttpMethod.GET, false);
    }

    /** At the prompt. */
    public int proceed(String who, String prompt) throws Exception {
        return send(who, build.getUrl() + "input/" + prompt + "/proceedEmpty", HttpMethod.POST, true);
    }

    public int abort(String who, String prompt) throws Exception {
        return send(who, build.getUrl() + "input/" + prompt + "/abort", HttpMethod.POST, true);
    }

    private String page(String decision) {
        KeptRelease kept = KeptReleases.in(build).get(0);
        Release shown = kept.release().orElseThrow();
        return build.getUrl() + "batch-release/" + kept.token() + "/" + decision + "?batch=" + shown.batch()
                + "&planHash=" + shown.planHash() + "&version=1";
    }

    private int send(String who, String path, HttpMethod method, boolean crumb) throws Exception {
        try (WebClient browser = jenkins.createWebClient().withBasicCredentials(who)) {
            browser.setThrowExceptionOnFailingStatusCode(false);
            browser.setRedirectEnabled(false);
            WebRequest request = new WebRequest(new URL(jenkins.getURL(), path), method);
            return browser.getPage(crumb ? browser.addCrumb(request) : request)
                    .getWebResponse()
                    .getStatusCode();
        }
    }
}
