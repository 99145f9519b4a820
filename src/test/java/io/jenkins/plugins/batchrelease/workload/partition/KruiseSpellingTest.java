package io.jenkins.plugins.batchrelease.workload.partition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KruiseSpellingTest {
    private static final String ALPHA = "apps.kruise.io/v1alpha1";
    private static final String BETA = "apps.kruise.io/v1beta1";

    /** What the versions say of the same object, as OpenKruise 1.9 converts it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CloneSet | {'updateStrategy':{'type':'InPlaceIfPossible','partition':2,'maxUnavailable':'20%'},"
                        + "'scaleStrategy':{'disablePVCReuse':true}}"
                        + " | {'updateStrategy':{'type':'RollingUpdate','rollingUpdate':{'partition':2,'maxUnavailable':'20%',"
                        + "'podUpdatePolicy':'InPlaceIfPossible'}},'scaleStrategy':{'enablePVCReuse':false}}",
                "CloneSet | {'updateStrategy':{'type':'OnDelete'},'scaleStrategy':{'podsToDelete':['a'],'disablePVCReuse':false}}"
                        + " | {'updateStrategy':{'type':'OnDelete'},'scaleStrategy':{'podsToDelete':['a'],'enablePVCReuse':true}}",
                "StatefulSet | {'updateStrategy':{'rollingUpdate':{'partition':2}}}"
                        + " | {'updateStrategy':{'rollingUpdate':{'partition':2}}}",
            })
    void bothVersionsSayTheSame(String kind, String alpha, String beta) {
        assertThat(KruiseSpelling.in(BETA, object(ALPHA, kind, alpha)).object()).isEqualTo(object(BETA, kind, beta));
        Said back = KruiseSpelling.in(ALPHA, object(BETA, kind, beta));
        assertThat(back.object()).isEqualTo(object(ALPHA, kind, alpha));
        assertThat(back.unsaid()).isEmpty();
    }

    @Test
    void whatWasLeftOutMeansTheSameAfterwards() {
        assertThat(KruiseSpelling.in(BETA, object(ALPHA, "CloneSet", "{}")).object())
                .as("v1alpha1 reuses volume claims unless told not to, v1beta1 does not unless told to")
                .isEqualTo(object(BETA, "CloneSet", "{'scaleStrategy':{'enablePVCReuse':true}}"));
        assertThat(KruiseSpelling.in(ALPHA, object(BETA, "CloneSet", "{}")).object())
                .isEqualTo(object(ALPHA, "CloneSet", "{'scaleStrategy':{'disablePVCReuse':true}}"));
    }

    @Test
    void sidecarsAndDaemonsMoveFieldsBetweenTheirSpecAndMetadata() {
        ObjectNode sidecars = object(ALPHA, "SidecarSet", "{'namespace':'shop'}");
        sidecars.withObject("/metadata/labels").put("apps.kruise.io/sidecarset-custom-version", "7");
        ObjectNode beta = KruiseSpelling.in(BETA, sidecars).object();
        assertThat(beta.at("/spec/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                        .asText())
                .isEqualTo("shop");
        assertThat(beta.at("/spec/customVersion").asText()).isEqualTo("7");
        assertThat(beta.path("spec").has("namespace")).isFalse();

        ObjectNode daemons = KruiseSpelling.in(
                        ALPHA, object(BETA, "DaemonSet", "{'scaleStrategy':{'partitionedScaling':true}}"))
                .object();
        assertThat(daemons.at("/metadata/annotations/daemonset.kruise.io~1progressive-create-pod")
                        .asText())
                .isEqualTo("true");
        assertThat(daemons.path("spec").isEmpty()).isTrue();
    }

    @Test
    void whatCannotBeSaidIsNamed() {
        assertThat(KruiseSpelling.in(
                                ALPHA,
                                object(BETA, "StatefulSet", "{'reserveOrdinals':[1],'lifecycle':{'preDelete':{}}}"))
                        .unsaid())
                .containsExactly("spec.lifecycle", "spec.reserveOrdinals");
    }

    private static ObjectNode object(String apiVersion, String kind, String spec) {
        try {
            return (ObjectNode) new ObjectMapper()
                    .readTree(("{'apiVersion':'" + apiVersion + "','kind':'" + kind + "','spec':" + spec + "}")
                            .replace('\'', '"'));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
