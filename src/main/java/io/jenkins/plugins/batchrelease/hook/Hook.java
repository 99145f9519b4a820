package io.jenkins.plugins.batchrelease.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.record.ReleaseLabels;
import io.jenkins.plugins.batchrelease.release.HookRun;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.workload.Marks;
import java.util.List;

/** A document of a manifest that runs to its end before the pods of a batch move. */
public final class Hook {
    private final ManifestDocument document;
    private final HookKind kind;
    private final HookTimes times;

    Hook(ManifestDocument document, HookKind kind, HookTimes times) {
        this.document = document;
        this.kind = kind;
        this.times = times;
    }

    public ManifestDocument document() {
        return document;
    }

    /** For people, and for the audit: {@code Job/migrate}. */
    public String name() {
        return document.ref().toString();
    }

    public boolean isBefore(int batch) {
        return times.isBefore(batch);
    }

    /** The batches of that many before which it runs. */
    public List<Integer> batches(int size) {
        return times.batches(size);
    }

    /** Numbers of batches that it names and a release of that many batches does not have. */
    List<Integer> beyond(int size) {
        return times.numbers().stream().filter(number -> number > size).toList();
    }

    /** Whether its object is never over by itself. */
    boolean isEndless() {
        return "Never".equals(document.json().at("/spec/completionPolicy/type").asText());
    }

    /** What its object is called: the same for the same plan and batch, so that it is found again and never there twice. */
    public String objectName(String planHash, int batch) {
        return ObjectName.of(
                document.name() + "-" + batch, planHash, document.kind(), document.name(), String.valueOf(batch));
    }

    /** Its object for a dry run: there is no release yet. */
    public ObjectNode trial(ReleaseKey key, String planHash, int batch) {
        ObjectNode object = document.json();
        ObjectNode metadata = object.withObject("/metadata").put("name", objectName(planHash, batch));
        ObjectNode labels = metadata.withObject("/labels");
        ReleaseLabels.of(key.name()).forEach(labels::put);
        metadata.withObject("/annotations")
                .put(Marks.RELEASE, key.name())
                .put(Marks.BATCH, String.valueOf(batch))
                .put(Marks.PLAN, planHash);
        return object;
    }

    /** Its object as it is created before a batch. */
    public ObjectNode object(Release release, int batch) {
        ObjectNode object = trial(release.key(), release.planHash(), batch);
        Attempt.mark(object, release);
        return object;
    }

    /** How far its object is. */
    public HookState state(ObjectNode object) {
        return kind.state(object);
    }

    /** The run that an object of it stands for. */
    public HookRun run(ObjectNode object, int batch) {
        return new HookRun(
                batch,
                name(),
                object.at("/metadata/name").asText(),
                object.at("/metadata/uid").asText());
    }
}
