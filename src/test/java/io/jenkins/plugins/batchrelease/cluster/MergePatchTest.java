package io.jenkins.plugins.batchrelease.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MergePatchTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Example
    void namesOnlyWhatChanges() throws Exception {
        assertThat(MergePatch.between(
                        json("{'a':1,'b':{'c':1,'d':2},'gone':1}"), json("{'a':1,'b':{'c':1,'d':3},'new':[1]}")))
                .isEqualTo(json("{'b':{'d':3},'new':[1],'gone':null}"));
    }

    @Example
    void replacesListsWhole() throws Exception {
        assertThat(MergePatch.between(json("{'l':[{'name':'x','v':1}]}"), json("{'l':[{'name':'x'}]}")))
                .isEqualTo(json("{'l':[{'name':'x'}]}"));
    }

    /** RFC 7386, section 2: what a server makes of the patch is what was wanted. */
    @Property
    void leadsToWhatIsWanted(@ForAll("objects") ObjectNode before, @ForAll("objects") ObjectNode after) {
        assertThat(apply(before.deepCopy(), MergePatch.between(before, after))).isEqualTo(after);
    }

    @Property
    void isEmptyBetweenEquals(@ForAll("objects") ObjectNode object) {
        assertThat(MergePatch.between(object, object.deepCopy())).isEmpty();
    }

    private static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        changes.fields().forEachRemaining(field -> {
            if (field.getValue().isNull()) {
                result.remove(field.getKey());
            } else {
                JsonNode there = result.has(field.getKey())
                        ? result.get(field.getKey())
                        : JsonNodeFactory.instance.missingNode();
                result.set(field.getKey(), apply(there, field.getValue()));
            }
        });
        return result;
    }

    @Provide
    Arbitrary<ObjectNode> objects() {
        return objects(3);
    }

    private static Arbitrary<ObjectNode> objects(int depth) {
        Arbitrary<JsonNode> leaves = Arbitraries.integers().between(0, 2).map(number ->
                (JsonNode) JsonNodeFactory.instance.numberNode(number));
        Arbitrary<JsonNode> lists = Arbitraries.integers()
                .between(0, 2)
                .list()
                .ofMaxSize(2)
                .map(numbers -> (JsonNode) MAPPER.valueToTree(numbers));
        Arbitrary<JsonNode> values = depth == 0
                ? Arbitraries.oneOf(leaves, lists)
                : Arbitraries.oneOf(leaves, lists, objects(depth - 1).map(object -> (JsonNode) object));
        return Arbitraries.maps(Arbitraries.of("a", "b", "c"), values).map(map -> {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            map.forEach(object::set);
            return object;
        });
    }

    private static ObjectNode json(String text) throws Exception {
        return (ObjectNode) MAPPER.readTree(text.replace('\'', '"'));
    }
}
