package io.jenkins.plugins.batchrelease.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlannedChangesTest {
    @Test
    void fewFieldsAreKeptAsTheyAre() {
        List<DocumentChange> documents = List.of(document("ConfigMap/a", 3), document("ConfigMap/b", 0));
        PlannedChanges changes = PlannedChanges.of("hash", documents);
        assertThat(changes.documents()).isEqualTo(documents);
        assertThat(changes.omitted()).isZero();
    }

    @Test
    void whatIsBeyondTheLimitIsCountedAndEveryObjectStays() {
        PlannedChanges changes = PlannedChanges.of(
                "hash", List.of(document("ConfigMap/a", 400), document("ConfigMap/b", 150), document("Service/c", 7)));
        assertThat(changes.documents())
                .extracting(DocumentChange::object)
                .containsExactly("ConfigMap/a", "ConfigMap/b", "Service/c");
        assertThat(changes.documents())
                .extracting(document -> document.fields().size())
                .containsExactly(400, 100, 0);
        assertThat(changes.omitted()).isEqualTo(57);
    }

    private static DocumentChange document(String object, int fields) {
        return new DocumentChange(
                object,
                "change",
                IntStream.range(0, fields)
                        .mapToObj(number -> new FieldChange("data." + number, Optional.empty(), Optional.of("x")))
                        .toList());
    }
}
