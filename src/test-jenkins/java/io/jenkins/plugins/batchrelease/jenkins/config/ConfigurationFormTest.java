package io.jenkins.plugins.batchrelease.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.util.Secret;
import java.net.URL;
import java.util.List;
import jenkins.model.Jenkins;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.JenkinsRule.WebClient;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
@DisplayName("The form of the global configuration")
class ConfigurationFormTest {
    private static final String CONFIG = "io.jenkins.plugins.batchrelease.jenkins.config.";

    private JenkinsRule jenkins;

    @BeforeEach
    void prepare(JenkinsRule rule) throws Exception {
        jenkins = rule;
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ, Jenkins.MANAGE)
                .everywhere()
                .to("manager"));
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(CredentialsScope.SYSTEM, "token", "", Secret.fromString("topsecret")));
        BatchReleaseConfiguration.get().setClusters(List.of(full(), new ClusterDefinition("plain")));
        BatchReleaseConfiguration.get().setDefinedClustersOnly(true);
    }

    private static ClusterDefinition full() {
        ClusterDefinition prod = new ClusterDefinition("prod");
        prod.setCredentialsId("token");
        prod.setServer("https://10.0.0.1:6443");
        prod.setSkipTlsVerify(true);
        prod.setNamespace("shop");
        prod.setNamespaces(List.of("shop", "web"));
        prod.setJobs(List.of("shop/**", "tools/release"));
        prod.setPolicy(policy());
        return prod;
    }

    private static ClusterPolicy policy() {
        WeeklyFreeze weekend = new WeeklyFreeze();
        weekend.setDays(List.of("Friday", "Saturday"));
        weekend.setFrom("18:00");
        weekend.setTo("8:00");
        weekend.setTimeZone("Europe/Berlin");
        weekend.setReason("Nobody is in");
        DateFreeze yearEnd = new DateFreeze();
        yearEnd.setFrom("2026-12-20");
        yearEnd.setTo("2027-01-03 06:00");
        ClusterPolicy policy = new ClusterPolicy();
        policy.setApprovers(List.of("alice", "release-managers"));
        policy.setApprovals(2);
        policy.setSelfApproval(false);
        policy.setLargestFirstBatch("10%");
        policy.setFreezes(List.of(weekend, yearEnd));
        return policy;
    }

    private WebClient as(String user) throws Exception {
        WebClient browser = jenkins.createWebClient().withBasicCredentials(user);
        browser.setThrowExceptionOnFailingStatusCode(false);
        return browser;
    }

    @Test
    @DisplayName("opened and saved, leaves the file as it was")
    void roundTrip() throws Exception {
        String before = saved();
        try (WebClient browser = as("admin")) {
            jenkins.submit(browser.goTo("configure").getFormByName("config"));
        }

        assertThat(saved()).isEqualTo(before).contains("Nobody is in", "shop/**");
    }

    private static String saved() throws Exception {
        return Jenkins.XSTREAM2.toXML(BatchReleaseConfiguration.get().getClusters())
                + BatchReleaseConfiguration.get().isDefinedClustersOnly();
    }

    @Test
    @DisplayName("is refused as a whole for one field that cannot be used")
    void invalid() throws Exception {
        String before = saved();
        try (WebClient browser = as("admin")) {
            HtmlForm form = browser.goTo("configure").getFormByName("config");
            form.getTextAreasByName("_.namespaces").get(0).setText("Bad_Namespace");
            HtmlPage answer = jenkins.submit(form);

            assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(400);
            assertThat(answer.asNormalizedText()).contains("namespaces").contains("Bad_Namespace");
        }
        assertThat(saved()).isEqualTo(before);
    }

    @Test
    @DisplayName("checks its fields for administrators only, and by POST only")
    void checks() throws Exception {
        for (String check : List.of(
                "ClusterDefinition/checkName",
                "ClusterDefinition/checkServer",
                "ClusterDefinition/checkCaCertificate",
                "ClusterDefinition/checkSkipTlsVerify",
                "ClusterDefinition/checkInCluster",
                "ClusterDefinition/checkNamespace",
                "ClusterDefinition/checkNamespaces",
                "ClusterDefinition/checkJobs",
                "ClusterDefinition/testConnection",
                "ClusterPolicy/checkApprovals",
                "ClusterPolicy/checkLargestFirstBatch",
                "WeeklyFreeze/checkDays",
                "WeeklyFreeze/checkFrom",
                "WeeklyFreeze/checkTo",
                "WeeklyFreeze/checkTimeZone",
                "DateFreeze/checkFrom",
                "DateFreeze/checkTo",
                "DateFreeze/checkTimeZone")) {
            assertThat(send("manager", check, HttpMethod.POST, true)).as(check).isEqualTo(403);
            assertThat(send("admin", check, HttpMethod.GET, false))
                    .as("GET " + check)
                    .isIn(404, 405);
            assertThat(send("admin", check, HttpMethod.POST, true)).as(check).isEqualTo(200);
        }
    }

    private int send(String who, String check, HttpMethod method, boolean crumb) throws Exception {
        URL address = new URL(jenkins.getURL(), "descriptorByName/" + CONFIG + check + "?value=1&name=x");
        try (WebClient browser = as(who)) {
            WebRequest request = new WebRequest(address, method);
            return browser.getPage(crumb ? browser.addCrumb(request) : request)
                    .getWebResponse()
                    .getStatusCode();
        }
    }

    @Test
    @DisplayName("lists credentials for administrators only")
    void credentials() throws Exception {
        assertThat(listed("admin")).contains("\"token\"");
        assertThat(listed("manager")).doesNotContain("\"token\"");
    }

    private String listed(String who) throws Exception {
        URL address = new URL(
                jenkins.getURL(),
                "descriptorByName/" + CONFIG + "ClusterDefinition/fillCredentialsIdItems?credentialsId=other");
        try (WebClient browser = as(who)) {
            return browser.getPage(browser.addCrumb(new WebRequest(address, HttpMethod.POST)))
                    .getWebResponse()
                    .getContentAsString();
        }
    }
}
