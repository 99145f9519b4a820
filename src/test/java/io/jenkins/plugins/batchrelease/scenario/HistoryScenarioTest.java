package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.jenkins.plugins.batchrelease.record.DamagedVersion;
import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("The history of a release")
@ExtendWith(ScenarioExtension.class)
class HistoryScenarioTest {
    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("a damaged version is named and skipped, keeps its number, and blocks nothing but itself")
    void aDamagedVersion(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        release(s, service, "two");
        release(s, service, "three");
        damage(s, "batch-release.web.v3", Map.of("meta", "bm90IGpzb24="));

        ReleaseRequest request = s.request(StatefulSetYaml.web("four"), "1", ReleaseOptions.defaults());
        assertThat(service.plan(request).warnings())
                .anySatisfy(warning -> assertThat(warning).contains("damaged at v3", "batch-release.web.v3"));
        assertThat(service.plan(request).problems()).isEmpty();
        Release confirmed = release(s, service, "four");

        assertThat(confirmed.version()).isEqualTo(4);
        assertThat(service.kept(s.key("web")).readable())
                .extracting(Version::number)
                .containsExactly(1, 2, 4);
        assertThat(service.kept(s.key("web")).damaged())
                .extracting(DamagedVersion::number)
                .containsExactly(3);
        assertThatThrownBy(() -> service.plan(back(s, Optional.empty())))
                .as("the version before is the damaged one: somebody has to say which")
                .isInstanceOf(RequestRefused.class)
                .hasMessageContainingAll("v3", "damaged", "v1, v2, v4");
        assertThat(service.plan(back(s, Optional.of(2))).problems()).isEmpty();
    }

    @Test
    @DisplayName("documents of a damaged version are not deployed")
    void damagedDocuments(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        release(s, service, "two");
        damage(s, "batch-release.web.v1", Map.of("manifest", "bm90IGd6aXA="));
        assertThatThrownBy(() -> service.plan(back(s, Optional.of(1))))
                .isInstanceOf(RecordDamaged.class)
                .hasMessageContaining("batch-release.web.v1");
    }

    @Test
    @DisplayName("a version of another release, copied under this one's name, is damaged")
    void aCopiedVersion(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        release(s, service, "two");
        Secret first = s.secrets().get("batch-release.web.v1");
        s.eyes()
                .resource(new SecretBuilder(first)
                        .withNewMetadata()
                        .withName("batch-release.web.v9")
                        .withNamespace(s.namespace())
                        .withLabels(first.getMetadata().getLabels())
                        .endMetadata()
                        .build())
                .create();
        assertThat(service.kept(s.key("web")).damaged()).singleElement().satisfies(one -> assertThat(one.why())
                .contains("batch-release.web.v9", "v1 of release web"));
    }

    @Test
    @DisplayName("back without saying where, asked twice, does not bring the bad version again")
    void backTwice(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        release(s, service, "two");
        Release back = s.start(service, alice, back(s, Optional.empty()));
        Scenario.get(service.next(back.key(), alice));
        assertThat(Scenario.get(service.confirm(back.key(), alice, "")).phase()).isEqualTo(Phase.CONFIRMED);
        assertThat(s.tags("web").values()).containsOnly("old");

        assertThatThrownBy(() -> service.plan(back(s, Optional.empty())))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContainingAll("v3", "is v1 again", "--to", "v1, v2, v3");
    }

    @Test
    @DisplayName("of two who take a release back at once, both are told that it is back")
    void twoAtOnce(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        Release release =
                s.start(s.process(), alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        Holder bob = Scenario.holder("bob");
        ReleaseService late = s.process();
        late.status(release.key());
        Scenario.get(s.process().rollback(release.key(), alice, ""));
        assertThat(Scenario.get(late.rollback(release.key(), bob, "")).phase()).isEqualTo(Phase.ROLLED_BACK);
    }

    private static ReleaseRequest back(Scenario s, Optional<Integer> to) {
        return new ReleaseRequest(
                Optional.of(s.namespace()),
                Optional.of("web"),
                new ManifestSource.FromHistory("web", to),
                Optional.empty(),
                ReleaseOptions.defaults());
    }

    /** Versions are immutable: whoever damages one makes it anew. */
    private static void damage(Scenario s, String name, Map<String, String> data) {
        Secret secret = s.secrets().get(name);
        Map<String, String> other = new HashMap<>(secret.getData());
        other.putAll(data);
        s.eyes().secrets().inNamespace(s.namespace()).withName(name).delete();
        s.eyes()
                .resource(new SecretBuilder(secret)
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace(s.namespace())
                        .withLabels(secret.getMetadata().getLabels())
                        .endMetadata()
                        .withData(other)
                        .build())
                .create();
    }

    private Release release(Scenario s, ReleaseService service, String tag) {
        Release release = s.start(service, alice, s.request(StatefulSetYaml.web(tag), "1", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        return Scenario.get(service.confirm(release.key(), alice, ""));
    }
}
