package io.jenkins.plugins.batchrelease.jenkins.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.jenkins.connection.ClusterChoice;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseChoiceTest {
    private static final ClusterChoice NOT_SAID = new ClusterChoice("", "", "", "");
    private static final ReleaseChoice ANY = new ReleaseChoice("", "", NOT_SAID);

    private static KeptRelease kept(String cluster, String namespace, String name) {
        return new KeptRelease(
                name, new ClusterChoice(cluster, "", "", ""), new ReleaseKey(namespace, name), "holder", "3");
    }

    private static KeptRelease over(String name) {
        KeptRelease kept = kept("prod", "shop", name);
        Release back = Releases.on(Releases.atGate(name), new ReleaseEvent.RollbackRequested(Releases.BUILD, ""));
        kept.keep(Releases.on(back, new ReleaseEvent.BackAgain()), Optional.empty());
        return kept;
    }

    @Test
    void theOneOpenReleaseNeedsNoName() {
        KeptRelease open = kept("prod", "shop", "web");

        assertThat(ANY.among(List.of(over("old"), open, over("other")))).contains(open);
        assertThat(ANY.among(List.of())).isEmpty();
    }

    @Test
    void withoutAnOpenOneTheLastIsMeant() {
        KeptRelease last = over("last");

        assertThat(ANY.among(List.of(over("first"), last))).contains(last);
    }

    @Test
    void severalOpenOnesNeedAName() {
        KeptRelease web = kept("prod", "shop", "web");
        KeptRelease api = kept("prod", "shop", "api");

        assertThatThrownBy(() -> ANY.among(List.of(web, api))).hasMessageContaining("shop/web, shop/api");
        assertThat(new ReleaseChoice("api", "", NOT_SAID).among(List.of(web, api)))
                .contains(api);
    }

    @Test
    void namespaceAndClusterNarrowToo() {
        KeptRelease one = kept("prod", "shop", "web");
        KeptRelease two = kept("prod", "test", "web");
        KeptRelease three = kept("dev", "test", "web");

        assertThat(new ReleaseChoice("web", "shop", NOT_SAID).among(List.of(one, two, three)))
                .contains(one);
        assertThat(new ReleaseChoice("web", "test", new ClusterChoice("dev", "", "", ""))
                        .among(List.of(one, two, three)))
                .contains(three);
        assertThat(new ReleaseChoice("api", "", NOT_SAID).among(List.of(one, two, three)))
                .isEmpty();
    }
}
