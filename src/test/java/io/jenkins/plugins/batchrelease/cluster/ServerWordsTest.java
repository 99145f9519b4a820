package io.jenkins.plugins.batchrelease.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.jenkins.plugins.batchrelease.plan.SecretValues;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals as Kubernetes 1.20 and 1.36 and webhooks word them. */
class ServerWordsTest {
    private static final String SECRET = "hunter2-in-prod";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // 1.36: the whole object as text of JSON
                "StatefulSet in version \"v1\" cannot be handled: patch: Invalid value:"
                        + " \"{\\\"apiVersion\\\":\\\"apps/v1\\\",\\\"env\\\":[{\\\"name\\\":\\\"DB_PASSWORD\\\","
                        + "\\\"value\\\":\\\"hunter2-in-prod\\\"}]}\": strict decoding error: unknown field \"spec.replica\"",
                // 1.20: as Go prints it
                " \"\" is invalid: patch: Invalid value: map[string]interface {}{\"apiVersion\":\"apps/v1\","
                        + " \"env\":[]interface {}{map[string]interface {}{\"name\":\"DB_PASSWORD\","
                        + " \"value\":\"hunter2-in-prod\"}}}: unrecognized type: unknown field \"spec.replica\"",
                "Deployment.apps \"web\" is invalid: spec.template: Invalid value: v1.PodTemplateSpec{Spec:v1.PodSpec{"
                        + "Env:[]v1.EnvVar{v1.EnvVar{Name:\"DB_PASSWORD\", Value:\"hunter2-in-prod\"}}}}: unknown field"
                        + " \"spec.replica\"",
                "Pod \"web\" is invalid: spec: Forbidden: pod updates may not change fields:\n  core.PodSpec{\n- \tEnv:"
                        + " []core.EnvVar{{Name: \"DB_PASSWORD\", Value: \"hunter2-in-prod\"}},\n  }\nunknown field"
                        + " \"spec.replica\"",
                "admission webhook \"rules.example.org\" denied the request: unknown field \"spec.replica\" in"
                        + " {\"env\":[{\"name\":\"DB_PASSWORD\",\"value\":\"hunter2-in-prod\"}]}",
                "admission webhook \"rules.example.org\" denied the request: unknown field \"spec.replica\" in"
                        + " &{map[env:[map[name:DB_PASSWORD value:hunter2-in-prod]]]}",
                "admission webhook \"rules.example.org\" denied the request: unknown field \"spec.replica\" in"
                        + " map[env:[map[name:DB_PASSWORD value:hunter2-in-prod]]]",
                "unknown field \"spec.replica\": spec.template.spec.containers[0].env[1]: Duplicate value:"
                        + " map[string]interface {}{\"name\":\"DB_PASSWORD\", \"value\":\"hunter2-in-prod\"}",
                "unknown field \"spec.replica\": spec.template.spec.containers[0].env[0].value: Invalid value:"
                        + " \"hunter2-in-prod\": must not be that",
                "unknown field \"spec.replica\": data[password]: Invalid value: \"hunter2-in-prod\": must be base64",
                "unknown field \"spec.replica\": env:\n- name: DB_PASSWORD\n  value: hunter2-in-prod\n",
                "unknown field \"spec.replica\" v1.EnvVar.Value: ReadString: expects \" or n, but found 1, error found in #10 byte"
                        + " of ...|,\"value\":1}],\"image\"|..., bigger context ...|\"value\":\"hunter2-in-prod\"},{\"n|...",
                "unknown field \"spec.replica\": Invalid value: \"{\\\"value\\\":\\\"hunter2-in-prod",
            })
    void carryNoObject(String message) {
        assertThat(ServerWords.shown(message))
                .doesNotContain(SECRET)
                .contains("unknown field \"spec.replica\"")
                .hasSizeLessThan(300);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Deployment.apps \"web\" is invalid: spec.selector: Invalid value: v1.LabelSelector{MatchLabels:map[string]string{\"app\":\"web\"}}: field is immutable"
                        + "|Deployment.apps \"web\" is invalid: spec.selector: Invalid value: …: field is immutable",
                "StatefulSet.apps \"web\" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'template' are forbidden"
                        + "|StatefulSet.apps \"web\" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'template' are forbidden",
                "Service \"Web\" is invalid: metadata.name: Invalid value: \"Web\": a DNS-1035 label must consist of lower case"
                        + "|Service \"Web\" is invalid: metadata.name: Invalid value: \"Web\": a DNS-1035 label must consist of lower case",
                "x is invalid: [spec.replicas: Invalid value: -1: must be greater than 0, spec.a: Required value]"
                        + "|x is invalid: [spec.replicas: Invalid value: -1: must be greater than 0, spec.a: Required value]",
                "secrets is forbidden: User \"system:serviceaccount:ci:bot\" cannot list resource \"secrets\" in API group \"\" in the namespace \"shop\""
                        + "|secrets is forbidden: User \"system:serviceaccount:ci:bot\" cannot list resource \"secrets\" in API group \"\" in the namespace \"shop\"",
                "spec.template.spec.containers[0].image: Invalid value: \"a:b:c\": no"
                        + "|spec.template.spec.containers[0].image: Invalid value: \"a:b:c\": no",
                "tls: aGVsbG8gd29ybGQsIHRoaXMgaXMgYSBsb25nIHNlY3JldA== is no key|tls: … is no key",
            })
    void sayWhatIsWrong(String message, String shown) {
        assertThat(ServerWords.shown(message)).isEqualTo(shown);
    }

    @Test
    void areNotLonger() {
        assertThat(ServerWords.shown("no ".repeat(5000))).hasSize(1001);
    }

    @Test
    void noCauseRepeatsThem() {
        String message = "Secret \"x\" is invalid: data: Invalid value: \"" + SECRET + "\": no";
        KubernetesClientException said = new KubernetesClientException(
                message, 422, new StatusBuilder().withMessage(message).build());
        said.addSuppressed(new IllegalStateException(SECRET));
        ClusterException failure = ClusterException.of("Cannot create Secret shop/x", said);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString())
                .doesNotContain(SECRET)
                .contains("Secret shop/x", "data: Invalid value: …: no", "KubernetesClientException");
    }

    @Test
    void whatWasSentIsMaskedInAnyForm() {
        SecretValues sent = SecretValues.in(Stream.of(JsonNodeFactory.instance
                .objectNode()
                .put("kind", "Secret")
                .set("stringData", JsonNodeFactory.instance.objectNode().put("password", SECRET))));
        ClusterException failure = ClusterException.of(
                "Cannot create Secret shop/x",
                new KubernetesClientException(
                        "no",
                        403,
                        new StatusBuilder()
                                .withMessage("admission webhook \"x\" denied the request: " + SECRET + " is weak")
                                .build()),
                sent);
        assertThat(failure).hasMessageContaining("*** is weak").hasMessageNotContaining(SECRET);
    }

    @Provide
    Arbitrary<String> objects() {
        Arbitrary<String> leaf = Arbitraries.of(
                "\"" + SECRET + "\"",
                "\"a " + SECRET + " \\\" } b\"",
                "`" + SECRET + "`",
                "[]string{\"" + SECRET + "\"}",
                "{\"value\": \"" + SECRET + "\"}",
                "(*string)(\"" + SECRET + "\")",
                "map[value:" + SECRET + "]");
        Arbitrary<String> wrapped = Arbitraries.of(
                "v1.Pod{A:\"}\", B:%s}",
                "{\"a\":[1,%s]}",
                "map[string]interface {}{\"k\":%s}",
                "&core.X{%s, Y:nil}",
                "[]v1.EnvVar{%s}",
                "map[a:%s b:c]");
        return Arbitraries.integers().between(0, 4).flatMap(depth -> {
            Arbitrary<String> object = wrapped.flatMap(outer -> leaf.map(inner -> outer.replace("%s", inner)));
            for (int i = 0; i < depth; i++) {
                Arbitrary<String> inside = object;
                object = wrapped.flatMap(outer -> inside.map(inner -> outer.replace("%s", inner)));
            }
            return object;
        });
    }

    @Property(tries = 2000)
    void aPlantedSecretNeverSurvives(@ForAll("objects") String object, @ForAll boolean cut, @ForAll boolean value) {
        String whole = "Pod \"web\" is invalid: spec: " + (value ? "Invalid value: " : "Forbidden: ") + object;
        String message = cut ? whole.substring(0, whole.lastIndexOf(SECRET) + SECRET.length()) : whole + ": no";
        assertThat(ServerWords.shown(message))
                .startsWith("Pod \"web\" is invalid: spec: ")
                .doesNotContain(SECRET);
    }
}
