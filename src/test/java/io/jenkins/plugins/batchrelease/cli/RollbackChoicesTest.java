package io.jenkins.plugins.batchrelease.cli;

import static io.jenkins.plugins.batchrelease.cli.TestCluster.fixture;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import org.junit.jupiter.api.Test;

/** What runs is not always the newest version; going back starts from what runs. */
class RollbackChoicesTest {
    private final TestCluster.Room room = TestCluster.shared().room().withOldNginx();

    @Test
    void whatRunsAlreadyIsNoVersionMore() {
        room.cli("run", "-f", fixture("new.yaml"), "--gate", "none").endsWith(0);

        assertThat(room.cli("rollback", "web", "--to", "v2").endsWith(0).out()).contains("v2 runs already");
        room.cli("rollback", "web", "--to", "v1").endsWith(0);
        assertThat(room.cli("rollback", "web", "--to", "v1").endsWith(0).out()).contains("v1 runs already");

        assertThat(room.cli("history", "web").endsWith(0).out())
                .contains("v3")
                .doesNotContain("v4")
                .doesNotContain("What runs is not");
        assertThat(room.images().values()).containsOnly("nginx:1.26");
    }

    @Test
    void whatWasChangedOutsideGoesBackToTheLastThatWasConfirmed() {
        room.cli("run", "-f", fixture("new.yaml"), "--gate", "none").endsWith(0);
        room.cli("rollback", "web").endsWith(0);
        setImage("nginx:theirs");

        assertThat(room.cli("history", "web").endsWith(0).out())
                .contains("What runs is not v3, the newest version", "rollback web -n " + room.namespace(), "--to v3");
        assertThat(room.cli("history", "web", "-o", "json")
                        .json()
                        .get("changedOutside")
                        .asBoolean())
                .isTrue();
        assertThat(room.cli("rollback", "web").endsWith(0).out()).contains("none of the versions", "v3");
        assertThat(room.images().values()).containsOnly("nginx:1.26");
    }

    @Test
    void whatWasTakenBackOutsideDoesNotGoForward() {
        room.cli("run", "-f", fixture("new.yaml"), "--gate", "none").endsWith(0);
        setImage("nginx:1.26");

        assertThat(room.cli("rollback", "web").endsWith(1).err()).contains("what runs is v1", "--to");
        assertThat(room.cli("rollback", "web", "--to", "v2").endsWith(0).out()).contains("v2");
    }

    @Test
    void whatWasGivenUpGoesBack() {
        room.cli("run", "-f", fixture("new.yaml"), "--batches", "1,100%").endsWith(3);
        room.cli("forget", "web", "--yes").endsWith(0);

        assertThat(room.cli("rollback", "web").endsWith(0).out()).contains("left half-way", "v1");
        assertThat(room.images().values()).containsOnly("nginx:1.26");
    }

    @Test
    void aHistoryUnderAnotherNameIsNamed() {
        room.cli("run", "-f", fixture("new.yaml"), "--gate", "none", "--name", "first")
                .endsWith(0);

        assertThat(room.cli("plan", "-f", fixture("old.yaml")).endsWith(0).out())
                .contains("has a history under the name first, up to v2", "--name 'first'");
        assertThat(room.cli("plan", "-f", fixture("old.yaml"), "--name", "first")
                        .endsWith(0)
                        .out())
                .doesNotContain("under the name");
    }

    private void setImage(String image) {
        TestCluster.shared()
                .client()
                .apps()
                .statefulSets()
                .inNamespace(room.namespace())
                .withName("web")
                .patch(
                        PatchContext.of(PatchType.STRATEGIC_MERGE),
                        "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"nginx\",\"image\":\"" + image
                                + "\"}]}}}}");
    }
}
