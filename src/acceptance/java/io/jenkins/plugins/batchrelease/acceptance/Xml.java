package io.jenkins.plugins.batchrelease.acceptance;

import java.util.Map;
import java.util.stream.Collectors;

/** Configurations as Jenkins' own REST takes them. */
final class Xml {
    private Xml() {}

    static String folder() {
        return "<com.cloudbees.hudson.plugins.folder.Folder/>";
    }

    static String secretFile(String id, String base64) {
        return """
                <org.jenkinsci.plugins.plaincredentials.impl.FileCredentialsImpl>
                  <scope>GLOBAL</scope>
                  <id>%s</id>
                  <description>for acceptance scenarios</description>
                  <fileName>kubeconfig</fileName>
                  <secretBytes>%s</secretBytes>
                </org.jenkinsci.plugins.plaincredentials.impl.FileCredentialsImpl>
                """
                .formatted(id, base64);
    }

    /** A sandboxed pipeline job. */
    static String pipeline(String script, Map<String, String> parameters) {
        return """
                <flow-definition>
                  <properties>%s</properties>
                  <definition class="org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition">
                    <script>%s</script>
                    <sandbox>true</sandbox>
                  </definition>
                </flow-definition>
                """
                .formatted(parameters.isEmpty() ? "" : parameters(parameters), escaped(script));
    }

    /** A pipeline job whose Jenkinsfile is checked out. */
    static String fromGit(String url) {
        return """
                <flow-definition>
                  <definition class="org.jenkinsci.plugins.workflow.cps.CpsScmFlowDefinition">
                    <scm class="hudson.plugins.git.GitSCM">
                      <configVersion>2</configVersion>
                      <userRemoteConfigs>
                        <hudson.plugins.git.UserRemoteConfig><url>%s</url></hudson.plugins.git.UserRemoteConfig>
                      </userRemoteConfigs>
                      <branches><hudson.plugins.git.BranchSpec><name>*/main</name></hudson.plugins.git.BranchSpec></branches>
                    </scm>
                    <scriptPath>Jenkinsfile</scriptPath>
                    <lightweight>false</lightweight>
                  </definition>
                </flow-definition>
                """
                .formatted(escaped(url));
    }

    private static String parameters(Map<String, String> parameters) {
        return "<hudson.model.ParametersDefinitionProperty><parameterDefinitions>"
                + parameters.entrySet().stream()
                        .map(entry -> "<hudson.model.StringParameterDefinition><name>" + escaped(entry.getKey())
                                + "</name><defaultValue>" + escaped(entry.getValue())
                                + "</defaultValue></hudson.model.StringParameterDefinition>")
                        .collect(Collectors.joining())
                + "</parameterDefinitions></hudson.model.ParametersDefinitionProperty>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
