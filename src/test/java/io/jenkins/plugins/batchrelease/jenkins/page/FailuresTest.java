package io.jenkins.plugins.batchrelease.jenkins.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.jenkins.connection.ConnectionRefused;
import io.jenkins.plugins.batchrelease.jenkins.connection.UseRefused;
import io.jenkins.plugins.batchrelease.jenkins.policy.PolicyRefused;
import io.jenkins.plugins.batchrelease.manifest.InvalidName;
import io.jenkins.plugins.batchrelease.manifest.NameForm;
import io.jenkins.plugins.batchrelease.record.Json;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.NotFound;
import io.jenkins.plugins.batchrelease.service.PlanRefused;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new BadParameter("batch", "words"), 400),
                Arguments.of(new PolicyRefused("words", true), 403),
                Arguments.of(new UseRefused("words"), 403),
                Arguments.of(new NotFound("words"), 404),
                Arguments.of(new ConnectionRefused("words"), 404),
                Arguments.of(new RequestRefused("words"), 409),
                Arguments.of(new PlanRefused(List.of("words")), 409),
                Arguments.of(new ClusterException(ClusterException.Kind.FORBIDDEN, "words"), 502));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void haveTheStatusThatIsDocumented(Exception failure, int status) throws Exception {
        for (Throwable thrown : List.of(
                failure, new ExecutionException(failure), new CompletionException(new ExecutionException(failure)))) {
            JsonAnswer answer = Failures.answer(thrown);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(Json.mapper().readTree(answer.json()).path("message").asText())
                    .isEqualTo("words");
        }
    }

    @Test
    void aNameThatIsNoneIsABadParameter() throws Exception {
        InvalidName refused = assertThrows(InvalidName.class, () -> NameForm.LABEL.require("namespace", "../x"));
        JsonAnswer answer = Failures.answer(new CompletionException(refused));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()).contains("namespace", "../x");
    }

    @Test
    void whatNobodyKnowsIsToBeTriedAgainAndTellsNothing() {
        for (Exception failure : List.of(
                new ClusterException(ClusterException.Kind.UNAVAILABLE, "internal words"),
                new TimeoutException("internal words"),
                new IllegalStateException("internal words"))) {
            JsonAnswer answer = Failures.answer(failure);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json()).doesNotContain("internal words");
        }
    }
}
