package io.jenkins.plugins.batchrelease.workload.daemonset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class OwnStrategyTest {
    private static final String OWN = "{'type':'RollingUpdate','rollingUpdate':{'maxUnavailable':2}}";

    @Test
    void itIsKeptWhileTheReleaseHasOneOfItsOwn() throws Exception {
        ObjectNode live = object("{'spec':{'updateStrategy':" + OWN + "}}");
        OwnStrategy.replaceIn(live, object("{}"));
        assertThat(live.at("/spec/updateStrategy")).isEqualTo(object("{'type':'OnDelete'}"));
        assertThat(OwnStrategy.of(live)).isEqualTo(object(OWN));

        OwnStrategy.replaceIn(live, object("{}"));
        assertThat(OwnStrategy.of(live)).as("done twice").isEqualTo(object(OWN));

        OwnStrategy.restoreIn(live);
        assertThat(live).isEqualTo(object("{'spec':{'updateStrategy':" + OWN + "},'metadata':{'annotations':{}}}"));
    }

    @Test
    void theWayBackOfALaterReleaseBringsBackWhatOneThatWasGivenUpTookAway() throws Exception {
        ObjectNode givenUp = object("{'spec':{'updateStrategy':" + OWN + "}}");
        OwnStrategy.replaceIn(givenUp, object("{}"));
        assertThat(OwnStrategy.leftBehind(givenUp)).contains(object(OWN));

        ObjectNode wanted = givenUp.deepCopy();
        OwnStrategy.bringBack(wanted, givenUp);
        assertThat(wanted).isEqualTo(object("{'spec':{'updateStrategy':" + OWN + "},'metadata':{'annotations':{}}}"));
        assertThat(OwnStrategy.leftBehind(wanted)).isEmpty();
    }

    @Test
    void theManifestsComesAfterwards() throws Exception {
        ObjectNode live = object("{'spec':{'updateStrategy':" + OWN + "}}");
        OwnStrategy.replaceIn(live, object("{'spec':{'updateStrategy':{'type':'OnDelete'}}}"));
        assertThat(OwnStrategy.of(live)).isEqualTo(object("{'type':'OnDelete'}"));
    }

    @Test
    void anAnnotationThatSomebodyBrokeIsNoReasonToFail() throws Exception {
        ObjectNode live = object("{'metadata':{'annotations':{'batchrelease.jenkins.io/update-strategy':'{oops'}},"
                + "'spec':{'updateStrategy':{'type':'OnDelete'}}}");
        assertThat(OwnStrategy.of(live)).isEqualTo(object("{'type':'OnDelete'}"));
    }

    private static ObjectNode object(String json) throws Exception {
        return (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"'));
    }
}
