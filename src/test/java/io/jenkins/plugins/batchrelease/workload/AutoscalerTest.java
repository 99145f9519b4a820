package io.jenkins.plugins.batchrelease.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutoscalerTest {
    @Test
    void onlyThoseWhoseTargetItIs() throws Exception {
        List<ObjectNode> objects = List.of(
                autoscaler("ours", "apps/v1", "Deployment", "web", 3),
                autoscaler("older", "apps/v1beta2", "Deployment", "web", 2),
                autoscaler("bare", "", "Deployment", "web", 1),
                autoscaler("foreign", "example.com/v1", "Deployment", "web", 9),
                autoscaler("kind", "apps/v1", "StatefulSet", "web", 9),
                autoscaler("name", "apps/v1", "Deployment", "shop", 9));
        assertThat(Autoscaler.of(ResourceType.DEPLOYMENT, "web", objects))
                .containsExactly(
                        new Autoscaler("ours", 3, 20), new Autoscaler("older", 2, 20), new Autoscaler("bare", 1, 20));
    }

    @Test
    void withoutALeastNumberItIsOne() throws Exception {
        ObjectNode object = autoscaler("web", "apps/v1", "Deployment", "web", 7);
        ((ObjectNode) object.get("spec")).remove("minReplicas");
        assertThat(Autoscaler.of(ResourceType.DEPLOYMENT, "web", List.of(object)))
                .singleElement()
                .extracting(Autoscaler::least)
                .isEqualTo(1);
    }

    private static ObjectNode autoscaler(String name, String apiVersion, String kind, String target, int least)
            throws Exception {
        return (ObjectNode) new ObjectMapper()
                .readTree(
                        "{'metadata':{'name':'%s'},'spec':{'minReplicas':%d,'maxReplicas':20,'scaleTargetRef':{'apiVersion':'%s','kind':'%s','name':'%s'}}}"
                                .formatted(name, least, apiVersion, kind, target)
                                .replace('\'', '"'));
    }
}
