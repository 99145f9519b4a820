package io.jenkins.plugins.batchrelease.workload.paired;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.Goal;
import io.jenkins.plugins.batchrelease.workload.LabelValue;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Write;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairedControllerTest {
    private static final ObjectNode NEW = ControllerScene.manifest("new");
    private static final Marks MARKS = new Marks("web", 0, "hash");

    private final PairedController kind = new PairedController();
    private final ControllerScene cluster = new ControllerScene().running("old");

    @Test
    void theOldOneShrinksWhenThePodsThatReplaceItServe() {
        prepare();
        cluster.settle("web");
        cluster.perform(kind.move(cluster.scene(), NEW, 2, 4, MARKS));
        cluster.begin("web-v2", 2);
        assertThat(progress(2).writes()).as("nobody serves in their place yet").isEmpty();
        cluster.settle("web-v2");
        Progress grown = progress(2);
        assertThat(grown.reaches(new Goal(2, 0)))
                .as("the old ones are still too many")
                .isFalse();
        cluster.perform(grown.writes());
        assertThat(PairSize.replicas(cluster.object("web"))).isEqualTo(2);
        cluster.settle("web");
        assertThat(progress(2).reaches(new Goal(2, 0))).isTrue();
        assertThat(progress(2).replicas()).isEqualTo(4);
    }

    @Test
    void preparedTwiceItIsPreparedOnce() {
        prepare();
        ObjectNode before = cluster.object("web").deepCopy();
        prepare();
        assertThat(cluster.object("web")).isEqualTo(before);
        assertThat(cluster.scene().objects()).containsOnlyKeys("web", "web-v2");
    }

    @Test
    void aNumberThatCameBackGetsAnotherName() {
        ObjectNode foreign = ControllerScene.manifest("other");
        ((ObjectNode) foreign.get("metadata")).put("name", "web-v2");
        cluster.perform(List.of(new Write.Create("web-v2", foreign)));
        prepare();
        assertThat(cluster.object("web-v3")
                        .at("/spec/selector/" + Marks.PAIR_MEMBER_LABEL.replace("/", "~1"))
                        .asText())
                .isEqualTo("web-v3");
        assertThat(cluster.object("web-v2").at("/spec")).isEqualTo(foreign.at("/spec"));
    }

    @Test
    void theNameIsTakenInStepsThatAnybodyCanGoOnWith() {
        prepare();
        cluster.perform(kind.move(cluster.scene(), NEW, 4, 4, MARKS));
        cluster.settle("web-v2");
        cluster.perform(progress(4).writes());
        cluster.settle("web");

        List<Write> first = kind.conclude(cluster.scene(), NEW);
        assertThat(first).singleElement().isInstanceOf(Write.Change.class);
        cluster.perform(first);
        assertThat(member("web")).as("matches no pod").isEqualTo("web-v2.none");
        assertThat(PairSize.replicas(cluster.object("web"))).isZero();
        assertThat(kind.isConcluded(cluster.scene(), NEW)).isFalse();

        ((ObjectNode) cluster.object("web").get("metadata")).put("generation", 2);
        assertThat(kind.conclude(cluster.scene(), NEW))
                .as("its controller may still know the selector that would match the pods")
                .isEmpty();
        ((ObjectNode) cluster.object("web").get("status")).put("observedGeneration", 2);
        List<Write> second = kind.conclude(cluster.scene(), NEW);
        assertThat(second).singleElement().isEqualTo(new Write.Abandon("web-v2"));

        ((ObjectNode) cluster.object("web-v2").get("metadata")).put("deletionTimestamp", "now");
        assertThat(kind.conclude(cluster.scene(), NEW))
                .as("the pods have their owner until it is gone")
                .isEmpty();
        cluster.perform(second);
        cluster.perform(kind.conclude(cluster.scene(), NEW));
        assertThat(member("web")).isEqualTo("web-v2");
        assertThat(PairSize.replicas(cluster.object("web"))).isEqualTo(4);
        assertThat(cluster.object("web").at("/metadata/annotations")).isEmpty();
        assertThat(kind.isConcluded(cluster.scene(), NEW)).isTrue();
    }

    @Test
    void whatAnotherHandMadeUnderTheOldNameKeepsIt() {
        prepare();
        cluster.perform(kind.move(cluster.scene(), NEW, 4, 4, MARKS));
        cluster.delete("web");
        cluster.running("theirs");
        ObjectNode theirs = cluster.object("web").deepCopy();
        cluster.perform(kind.conclude(cluster.scene(), NEW));
        assertThat(kind.isConcluded(cluster.scene(), NEW)).isTrue();
        assertThat(cluster.object("web")).isEqualTo(theirs);
        assertThat(kind.current("web", cluster.scene().objects().values()))
                .as("what the release brought is what is released from then on")
                .contains(cluster.object("web-v2"));
    }

    @Test
    void whoeverLosesTheOldOneOnTheWayBackIsNotBack() {
        prepare();
        cluster.perform(kind.move(cluster.scene(), NEW, 4, 4, MARKS));
        cluster.settle("web-v2");
        cluster.perform(kind.goBack(cluster.scene(), ControllerScene.manifest("old"), NEW));
        cluster.delete("web");
        assertThat(progress(4).isComplete())
                .as("every pod runs the version that is taken back")
                .isFalse();
        cluster.perform(kind.goBack(cluster.scene(), ControllerScene.manifest("old"), NEW));
        cluster.settle("web");
        cluster.perform(progress(4).writes());
        cluster.perform(progress(4).writes());
        assertThat(cluster.scene().objects()).containsOnlyKeys("web");
        assertThat(progress(4).isComplete()).isTrue();
    }

    @Test
    void theNextReleaseReplacesTheLabelOfTheOneBefore() {
        prepare();
        cluster.perform(kind.move(cluster.scene(), NEW, 4, 4, MARKS));
        while (!kind.isConcluded(cluster.scene(), NEW)) {
            cluster.perform(kind.conclude(cluster.scene(), NEW));
        }
        cluster.perform(
                kind.prepare(cluster.scene(), ControllerScene.manifest("newer"), new Marks("web", 0, "another"), 3));
        assertThat(cluster.object("web-v3").at("/spec/selector").properties())
                .extracting(label -> label.getKey() + "=" + label.getValue().asText())
                .containsExactlyInAnyOrder("app=web", Marks.PAIR_MEMBER_LABEL + "=web-v3");
    }

    @Test
    void aVersionReadsAsSomebodyWouldHaveWrittenIt() {
        prepare();
        ObjectNode written = kind.asWritten("web", cluster.object("web-v2"));
        assertThat(written.at("/metadata/name").asText()).isEqualTo("web");
        assertThat(written.toString()).doesNotContain("batchrelease.jenkins.io/pair");
        assertThat(written.at("/spec/template")).isEqualTo(NEW.at("/spec/template"));
    }

    @Test
    void aManifestThatSelectsOthersIsRefused() {
        ObjectNode other = NEW.deepCopy();
        ((ObjectNode) other.get("spec")).putObject("selector").put("app", "shop");
        assertThat(kind.problems(cluster.object("web"), other))
                .singleElement()
                .asString()
                .contains("spec.selector", "\"web\"", "\"shop\"");
        assertThat(kind.problems(cluster.object("web"), NEW))
                .as("one that leaves it out means its labels")
                .isEmpty();
    }

    @Test
    void aLongNameIsAShortLabel() {
        String name = "a".repeat(80);
        assertThat(LabelValue.of(name)).hasSizeLessThanOrEqualTo(63).isNotEqualTo(LabelValue.of(name + "b"));
        assertThat(LabelValue.of("web")).isEqualTo("web");
    }

    private void prepare() {
        cluster.perform(kind.prepare(cluster.scene(), NEW, MARKS, 2));
    }

    private Progress progress(int target) {
        return kind.progress(cluster.scene(), new Goal(target, 0), 100);
    }

    private String member(String name) {
        return cluster.object(name)
                .at("/spec/selector/" + Marks.PAIR_MEMBER_LABEL.replace("/", "~1"))
                .asText();
    }
}
