package io.jenkins.plugins.batchrelease.jenkins.overview;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Item;
import hudson.model.ListView;
import hudson.security.AuthorizationStrategy;
import io.jenkins.plugins.batchrelease.jenkins.ReleaseInJenkins;
import jenkins.model.Jenkins;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
@DisplayName("The page of all releases")
class ReleasesPageTest {
    private static final String ALL = "batch-releases/";
    private final ReleaseInJenkins world = new ReleaseInJenkins();

    @AfterEach
    void end() {
        world.close();
    }

    private static String text(JenkinsRule jenkins, String user, String path) throws Exception {
        return jenkins.createWebClient().login(user).goTo(path).asNormalizedText();
    }

    private static String json(JenkinsRule jenkins, String user, String query) throws Exception {
        return jenkins.createWebClient()
                .login(user)
                .goTo(ALL + "api/json?" + query, "application/json")
                .getWebResponse()
                .getContentAsString();
    }

    @Test
    @DisplayName("shows what is open and what waits for whoever looks, at the top and on the page of the job")
    void open(JenkinsRule jenkins) throws Exception {
        world.prepare(jenkins);
        WorkflowRun build = world.start(jenkins, "approvers: 'alice'");
        ReleaseInJenkins.promptAfter(build, 1);

        assertThat(text(jenkins, "alice", ALL)).contains("Waiting for you 1", "Open 1", "default/web", "waits for you");
        assertThat(text(jenkins, "viewer", ALL))
                .contains("Waiting for you 0", "No release waits for you.", "Open 1", "waits for: alice");
        assertThat(text(jenkins, "alice", build.getParent().getUrl())).contains("Open releases", "waits for you");
        assertThat(json(jenkins, "carol", "tree=waiting[name],open[name,phase]"))
                .contains("\"waiting\":[]", "\"phase\":\"AWAITING_APPROVAL\"");
    }

    @Test
    @DisplayName("tells nobody of a job that they may not read")
    void hidden(JenkinsRule jenkins) throws Exception {
        world.prepare(jenkins);
        ReleaseInJenkins.promptAfter(world.start(jenkins, ""), 1);
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ)
                .everywhere()
                .to("viewer")
                .grant(Item.DISCOVER)
                .everywhere()
                .to("bob")
                .grant(Jenkins.READ)
                .everywhere()
                .to("bob"));

        for (String user : new String[] {"viewer", "bob"}) {
            assertThat(text(jenkins, user, ALL))
                    .contains("Waiting for you 0", "Open 0", "History 0")
                    .doesNotContain(ReleaseInJenkins.JOB + " #", "default", "alice");
            assertThat(json(jenkins, user, "depth=2")).doesNotContain(ReleaseInJenkins.JOB + " #", "default");
        }
    }

    @Test
    @DisplayName("refuses a day that is none with a word about it, and shows as text what is no text")
    void filter(JenkinsRule jenkins) throws Exception {
        ReleaseInJenkins.secure(jenkins);

        HtmlPage page = jenkins.createWebClient()
                .login("viewer")
                .goTo(ALL + "?from=yesterday&q=%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.asNormalizedText()).contains("yesterday", "2026-11-25");
        assertThat(page.getWebResponse().getContentAsString()).doesNotContain("<script>alert");
    }

    @Test
    @DisplayName("has a column for lists of jobs, and a badge beside the build")
    void columnAndBadge(JenkinsRule jenkins) throws Exception {
        world.prepare(jenkins);
        WorkflowRun build = world.start(jenkins, "approvers: 'alice'");
        ReleaseInJenkins.promptAfter(build, 1);
        ListView view = new ListView("with-releases");
        jenkins.jenkins.addView(view);
        view.add(build.getParent());
        view.getColumns().add(new ReleasesColumn());

        assertThat(text(jenkins, "alice", "view/with-releases/")).contains("Open releases", "default/web");
        assertThat(build.getBadgeActions())
                .filteredOn(ReleaseBadge.class::isInstance)
                .singleElement()
                .satisfies(badge -> assertThat(((ReleaseBadge) badge).getText()).contains("default/web", "1"));
        // The harness opens and saves the form as nobody in particular.
        jenkins.jenkins.setAuthorizationStrategy(AuthorizationStrategy.UNSECURED);
        jenkins.configRoundtrip(view);
        assertThat(view.getColumns().get(ReleasesColumn.class)).isNotNull();
    }
}
