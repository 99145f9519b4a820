package io.jenkins.plugins.batchrelease.workload.paired;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PairSizeTest {
    @Property
    void whatPeopleScaleEitherOfTheTwoByIsAskedOfTheWhole(
            @ForAll @IntRange(max = 1000) int total,
            @ForAll @IntRange(max = 1000) int target,
            @ForAll @IntRange(min = -20, max = 20) int more,
            @ForAll @IntRange(min = -20, max = 20) int moreOfTheNew) {
        int moved = Math.min(target, total);
        ObjectNode old = object(total);
        PairSize.begin(old, total, total);
        ObjectNode fresh = object(0);
        PairSize.begin(fresh, 0, total);
        give(fresh, moved);
        give(old, total - moved);
        assertThat(total(old, fresh)).isEqualTo(total);

        scale(old, more);
        scale(fresh, moreOfTheNew);
        int asked = total + (PairSize.replicas(old) - (total - moved)) + (PairSize.replicas(fresh) - moved);
        assertThat(total(old, fresh)).isEqualTo(Math.max(0, asked));
        give(fresh, Math.max(0, asked));
        give(old, 0);
        assertThat(total(old, fresh))
                .as("and is not forgotten by the next write")
                .isEqualTo(Math.max(0, asked));
    }

    @Example
    void withoutARelease() {
        assertThat(PairSize.total(Optional.of(object(7)), Optional.empty())).isEqualTo(7);
        assertThat(PairSize.total(Optional.empty(), Optional.empty())).isZero();
        ObjectNode damaged = object(7);
        PairSize.begin(damaged, 3, 7);
        ((ObjectNode) damaged.at("/metadata/annotations")).put("batchrelease.jenkins.io/pair-replicas", "many");
        assertThat(PairSize.total(Optional.of(damaged), Optional.empty()))
                .as("an annotation that another hand broke is no number of pods")
                .isEqualTo(3);
    }

    private static int total(ObjectNode old, ObjectNode fresh) {
        return PairSize.total(Optional.of(old), Optional.of(fresh));
    }

    private static void give(ObjectNode object, int replicas) {
        ObjectNode patch = PairSize.patch(object, replicas);
        ((ObjectNode) object.get("spec")).setAll((ObjectNode) patch.get("spec"));
        ((ObjectNode) object.at("/metadata/annotations")).setAll((ObjectNode) patch.at("/metadata/annotations"));
    }

    private static void scale(ObjectNode object, int by) {
        ((ObjectNode) object.get("spec")).put("replicas", Math.max(0, PairSize.replicas(object) + by));
    }

    private static ObjectNode object(int replicas) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.putObject("spec").put("replicas", replicas);
        return object;
    }
}
