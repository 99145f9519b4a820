package io.jenkins.plugins.batchrelease.jenkins.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A pipeline that was running when the plugin was upgraded goes on with steps that the older version wrote. The files are
 * what Java makes of them; Jenkins' own form treats missing fields the same.
 */
class OldStepsTest {
    private static Object read(String name) throws IOException, ClassNotFoundException {
        try (InputStream file = OldStepsTest.class.getResourceAsStream("first/" + name + ".ser");
                ObjectInputStream objects = new ObjectInputStream(file)) {
            return objects.readObject();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BatchReleaseStep",
                "BatchReleaseStartStep",
                "BatchReleaseNextStep",
                "BatchReleaseGateStep",
                "BatchReleaseConfirmStep",
                "BatchReleaseRollbackStep",
                "BatchReleasePlanStep",
                "BatchReleaseStatusStep",
                "BatchReleaseHistoryStep"
            })
    void whatWasNotKnownThenIsAsIfNobodyHadSaidIt(String name) throws Exception {
        Object old = read(name);
        Object today = old.getClass().getConstructor().newInstance();
        old.getClass().getMethod("setNamespace", String.class).invoke(today, "shop");

        assertThat(Answers.of(old)).isEqualTo(Answers.of(today)).doesNotContainValue(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReleaseHandle", "ClusterChoice"})
    void everythingHasAnAnswer(String name) throws Exception {
        Answers.areAllThere(read(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "StartExecution",
                "BlockExecution",
                "NextExecution",
                "GateExecution",
                "ConfirmExecution",
                "RollbackExecution",
                "PlanExecution",
                "AskExecution"
            })
    void executionsCanStillBeRead(String name) throws Exception {
        assertThat(read(name).getClass().getSimpleName()).isEqualTo(name);
    }
}
