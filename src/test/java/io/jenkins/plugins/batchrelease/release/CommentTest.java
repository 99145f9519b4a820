package io.jenkins.plugins.batchrelease.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.record.Json;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommentTest {
    private static final String LONG = "x".repeat(1_200_000);
    private static final Holder HOLDER = new Holder(Actor.jenkins("alice"), "shop/deploy #1", "holder");

    @Test
    void isWhatWasSaid() {
        assertThat(Comment.of("looks good")).isEqualTo("looks good");
        assertThat(Comment.of("x".repeat(2_000))).isEqualTo("x".repeat(2_000));
        assertThat(Comment.of(null)).isEmpty();
    }

    @Test
    void isCutAndSaysSo() {
        String cut = Comment.of(LONG);

        assertThat(cut).hasSize(2_000).endsWith("x… (cut: 1,200,000 characters were said)");
        assertThat(Comment.of(cut)).isEqualTo(cut);
    }

    @Test
    void leavesNoHalfOfACharacter() {
        assertThat(Comment.of("x" + "😀".repeat(5_000)).codePoints())
                .noneMatch(one -> Character.getType(one) == Character.SURROGATE);
        assertThat(Comment.of("😀".repeat(5_000)).codePoints())
                .noneMatch(one -> Character.getType(one) == Character.SURROGATE);
    }

    static List<Function<String, String>> everywhere() {
        return List.of(
                said -> new Decision(true, 1, "hash", said).comment(),
                said -> new Approval(Actor.SYSTEM, 0, said).comment(),
                said -> new AuditEntry(0, Actor.SYSTEM, "here", "release started", said, null).comment(),
                said -> new ReleaseEvent.HoldRequested(Actor.SYSTEM, "here", said).comment(),
                said -> new ReleaseEvent.ConfirmRequested(HOLDER, said).comment(),
                said -> new ReleaseEvent.RollbackRequested(HOLDER, said).comment(),
                said -> new ReleaseEvent.ObjectionTimeOver(1, "hash", said).comment());
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void isCutWhereverItComesIn(Function<String, String> kept) {
        assertThat(kept.apply(LONG)).hasSize(2_000);
    }

    @Test
    void ofAnOldRecordIsCutWhenItIsRead() throws Exception {
        String json = Json.mapper().writeValueAsString(new Approval(Actor.SYSTEM, 5, "said"));

        assertThat(Json.mapper()
                        .readValue(json.replace("said", LONG), Approval.class)
                        .comment())
                .hasSize(2_000);
    }
}
