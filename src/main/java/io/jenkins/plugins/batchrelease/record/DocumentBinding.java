package io.jenkins.plugins.batchrelease.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.plan.PlanHash;
import io.jenkins.plugins.batchrelease.plan.PlannedChanges;
import io.jenkins.plugins.batchrelease.release.BoundDocuments;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;

/**
 * Binds a state and its documents to each other. The plan hash is made of the documents, so it can be made again from a
 * record: who exchanges a document exchanges what was approved.
 */
public final class DocumentBinding {
    /** A label of ours, which follows from the plan hash and so cannot be part of it. */
    private static final String VERSION_LABEL = ReleaseLabels.GROUP + "version";

    private DocumentBinding() {}

    /** What a plan is made of besides the documents: what was asked for, and what it is to be brought to. */
    public static String terms(String... parts) {
        return PlanHash.of(parts);
    }

    public static String planHash(ReleaseKey key, Manifest manifest, String terms) {
        return PlanHash.of(key.namespace(), key.name(), unlabelled(manifest).toJson(), terms);
    }

    public static BoundDocuments of(ReleaseMaterial material, String terms) {
        return new BoundDocuments(
                terms,
                PlanHash.of(material.manifest().toJson()),
                PlanHash.of(Json.write(material.previous())),
                material.changes().map(DocumentBinding::digest).orElse(""));
    }

    /**
     * Sees whether the documents of a record are those of its state, before anything is done with them.
     *
     * @throws RecordDamaged if one was edited, or cut off
     */
    static void check(Release release, ObjectNode secret, Manifest manifest, String origin) {
        BoundDocuments bound = release.change().documents().orElse(null);
        if (bound == null) {
            // An earlier version wrote it: only its digest and its seal tell.
            return;
        }
        same(bound.manifest(), "manifest", secret, origin);
        same(bound.previous(), "previous", secret, origin);
        if (!bound.changes().isEmpty() && secret.path("data").has("changes")) {
            same(bound.changes(), "changes", secret, origin);
        }
        if (!planHash(release.key(), manifest, bound.terms()).equals(release.planHash())) {
            throw damaged("manifest", origin);
        }
    }

    private static void same(String digest, String field, ObjectNode secret, String origin) {
        String text = Gzip.unpack(secret.path("data").path(field).asText(), origin);
        if (!PlanHash.of(text).equals(digest)) {
            throw damaged(field, origin);
        }
    }

    private static RecordDamaged damaged(String field, String origin) {
        return new RecordDamaged(origin + " was changed by another hand: its data." + field
                + " is not what the release was planned with, so nothing is done with it.");
    }

    private static String digest(PlannedChanges changes) {
        return PlanHash.of(Json.write(changes));
    }

    private static Manifest unlabelled(Manifest manifest) {
        return new Manifest(manifest.documents().stream()
                .map(document -> new ManifestDocument(unlabelled(document.json()), document.origin()))
                .toList());
    }

    private static ObjectNode unlabelled(ObjectNode document) {
        JsonNode labels = document.at("/spec/template/metadata/labels");
        if (!labels.has(VERSION_LABEL)) {
            return document;
        }
        ObjectNode copy = document.deepCopy();
        ((ObjectNode) copy.at("/spec/template/metadata/labels")).remove(VERSION_LABEL);
        return copy;
    }
}
