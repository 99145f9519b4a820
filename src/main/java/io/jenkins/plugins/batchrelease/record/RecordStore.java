package io.jenkins.plugins.batchrelease.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.cluster.WatchedObjects;
import io.jenkins.plugins.batchrelease.plan.PlanHash;
import io.jenkins.plugins.batchrelease.release.OpenAlready;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The records of a cluster. Creating one is the lock; every update is bound to the version that was read. */
public final class RecordStore {
    private static final Logger LOGGER = Logger.getLogger(RecordStore.class.getName());
    /** Says whether the state is as we wrote it. */
    private static final String DIGEST = "batchrelease.jenkins.io/state-digest";
    /** When its driver was alive, in milliseconds since the epoch; not part of the state. */
    private static final String ALIVE = "batchrelease.jenkins.io/alive";

    /** What a Secret may hold (kubernetes, MaxSecretSize), less room for names and the growing audit. */
    private static final int MOST_BYTES = 1024 * 1024 - 128 * 1024;

    private final Cluster cluster;

    private final Seal seal;

    /** For who only reads, or has no key. */
    public RecordStore(Cluster cluster) {
        this(cluster, Seal.none());
    }

    public RecordStore(Cluster cluster, Seal seal) {
        this.cluster = cluster;
        this.seal = seal;
    }

    /**
     * Takes the lock: writes the record of a release that starts.
     *
     * @throws OpenAlready if a release of that name is open
     */
    public Claim claim(Release release, ReleaseMaterial material) {
        ObjectRef ref = ref(release.key());
        ObjectNode secret = secret(release, material);
        try {
            return new Claim(
                    cluster, ref, written(release, material, cluster.create(ref, secret, false)), Optional.empty());
        } catch (ClusterException failure) {
            if (failure.kind() != ClusterException.Kind.EXISTS) {
                throw failure;
            }
            return replace(ref, release, material, secret, Optional.empty());
        }
    }

    /** The same, where there is nothing to be taken back. */
    public StoredRecord create(Release release, ReleaseMaterial material) {
        return claim(release, material).record();
    }

    /**
     * A closed release's record makes room for the next one; an open one does not.
     *
     * @param tried the Secret that we tried to replace, if we have
     */
    private Claim replace(
            ObjectRef ref, Release release, ReleaseMaterial material, ObjectNode secret, Optional<ObjectNode> tried) {
        ObjectNode closed = cluster.get(ref).orElseThrow(() -> lost(ref));
        StoredRecord there = parse(closed);
        if (there.release().id().equals(release.id())) {
            // Our own write whose answer was lost.
            return new Claim(cluster, ref, there, tried);
        }
        if (there.release().isOpen() || !there.release().closed()) {
            throw new OpenAlready(
                    "Release " + release.key() + " is open already ("
                            + there.release().phase().words() + "), started by "
                            + there.release().holder().place()
                            + ". Finish it with next and confirm, or roll it back.",
                    Optional.of(there.release()));
        }
        ObjectNode patch = secret.deepCopy();
        patch.with("metadata").put("resourceVersion", there.resourceVersion());
        // The sign of life is the closed release's.
        patch.with("metadata").with("annotations").putNull(ALIVE);
        patch.remove(List.of("type", "apiVersion", "kind"));
        try {
            return new Claim(
                    cluster, ref, written(release, material, cluster.patch(ref, patch, false)), Optional.of(closed));
        } catch (ClusterException failure) {
            if (failure.kind() != ClusterException.Kind.CONFLICT) {
                throw failure;
            }
            // Somebody else follows the same closed release, and was faster.
            return replace(ref, release, material, secret, Optional.of(closed));
        }
    }

    /**
     * Writes the next state of a release.
     *
     * @throws ClusterException of kind CONFLICT if somebody else wrote since {@code known} was read
     */
    public StoredRecord update(StoredRecord known, Release release) {
        ObjectRef ref = ref(release.key());
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        ObjectNode metadata = patch.putObject("metadata").put("resourceVersion", known.resourceVersion());
        String state = Json.write(release);
        mark(metadata, release, state);
        ObjectNode labels = metadata.putObject("labels");
        SecretNames.recordLabels(release).forEach(labels::put);
        patch.putObject("data").put("state", Gzip.plain(state));
        try {
            return written(release, known.material(), cluster.patch(ref, patch, false));
        } catch (ClusterException failure) {
            if (failure.kind() != ClusterException.Kind.NOT_FOUND) {
                throw failure;
            }
            // Somebody deleted the mirror; the release goes on, so it is written again.
            return create(release, known.material());
        }
    }

    /**
     * The release of a Secret that a list has brought.
     *
     * @throws RecordDamaged if it cannot be read
     */
    Release release(ObjectNode secret) {
        return parse(secret).release();
    }

    /**
     * Leaves a sign of life beside the state.
     *
     * @param now in milliseconds since the epoch
     * @throws ClusterException of kind CONFLICT if somebody else wrote since {@code known} was read
     */
    public StoredRecord alive(StoredRecord known, long now) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("metadata")
                .put("resourceVersion", known.resourceVersion())
                .putObject("annotations")
                .put(ALIVE, String.valueOf(now));
        ObjectNode written = cluster.patch(ref(known.release().key()), patch, false);
        return known.over(version(written));
    }

    static boolean hasSignOfLife(ObjectNode secret) {
        return secret.at("/metadata/annotations").has(ALIVE);
    }

    /** The last sign of life that a watch of {@link #watch} shows, in milliseconds since the epoch; 0 for none. */
    public static long aliveAt(WatchedObjects<ObjectNode> watch, ReleaseKey key) {
        return watch.get(SecretNames.record(key.name()))
                .map(RecordStore::aliveAt)
                .orElse(0L);
    }

    private static long aliveAt(ObjectNode secret) {
        return secret.at("/metadata/annotations").path(ALIVE).asLong(0);
    }

    /**
     * Writes a release over a record that another hand changed: every field of it.
     *
     * @throws ClusterException of kind CONFLICT if somebody else wrote since {@code known} was read
     */
    public StoredRecord writeAnew(StoredRecord known, Release release) {
        ObjectRef ref = ref(release.key());
        ObjectNode whole = secret(release, known.material());
        whole.with("metadata").put("resourceVersion", known.resourceVersion());
        whole.remove(List.of("type", "apiVersion", "kind"));
        try {
            return written(release, known.material(), cluster.patch(ref, whole, false));
        } catch (ClusterException failure) {
            if (failure.kind() != ClusterException.Kind.NOT_FOUND) {
                throw failure;
            }
            return create(release, known.material());
        }
    }

    public Optional<StoredRecord> read(ReleaseKey key) {
        return cluster.get(ref(key)).map(this::parse);
    }

    /** Deletes the record of a release, whatever it says; one that is gone already is fine. */
    public void delete(ReleaseKey key) {
        cluster.delete(ref(key));
    }

    /**
     * A release as a list shows it.
     *
     * @param aliveAt when its driver left the last sign of life, in milliseconds since the epoch; 0 for never
     */
    public record Listed(Release release, long aliveAt) {}

    /** The releases of a namespace, open or closed, without those that cannot be read. */
    public List<Release> list(String namespace) {
        return listed(namespace).stream().map(Listed::release).toList();
    }

    /** The same, with the signs of life of those who drive them. */
    public List<Listed> listed(String namespace) {
        return cluster.list(ResourceType.SECRET, namespace, ReleaseLabels.OURS).stream()
                .filter(secret ->
                        SecretNames.RECORD_TYPE.equals(secret.path("type").asText()))
                .flatMap(secret -> readable(secret).stream())
                .toList();
    }

    /** One damaged record must not hide the others; whoever asks for that one is told. */
    private Optional<Listed> readable(ObjectNode secret) {
        try {
            return Optional.of(new Listed(parse(secret).release(), aliveAt(secret)));
        } catch (RecordDamaged damaged) {
            LOGGER.log(Level.WARNING, damaged.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Looks at the record of one release: by the watch of all records of its namespace, which everybody shares; with rights on
     * named Secrets only, by one of its own.
     */
    public WatchedObjects<ObjectNode> watch(ReleaseKey key) {
        try {
            return watch(key.namespace());
        } catch (ClusterException refused) {
            if (refused.kind() != ClusterException.Kind.FORBIDDEN) {
                throw refused;
            }
            return cluster.watchOne(ref(key));
        }
    }

    /** Looks at all records of a namespace. */
    public WatchedObjects<ObjectNode> watch(String namespace) {
        return cluster.watch(ResourceType.SECRET, namespace, ReleaseLabels.OURS);
    }

    /** The record as a watch of {@link #watch} shows it now. */
    public Optional<StoredRecord> in(WatchedObjects<ObjectNode> watch, ReleaseKey key) {
        return watch.get(SecretNames.record(key.name())).map(this::parse);
    }

    /** Name of the Secret that holds the record, for those who listen to a watch. */
    public static String secretName(ReleaseKey key) {
        return SecretNames.record(key.name());
    }

    /**
     * Whether the record fits a Secret; asked before anything changes.
     *
     * @throws RequestRefused if it does not
     */
    public void checkSize(Release release, ReleaseMaterial material) {
        int size = secret(release, material).toString().length() * 3 / 4;
        if (size > MOST_BYTES) {
            throw new RequestRefused("Release " + release.key() + ": its documents take " + size / 1024
                    + " KiB compressed, a Secret holds " + MOST_BYTES / 1024
                    + " KiB. Move large data (binaryData, long files) out of the manifest.");
        }
    }

    private ObjectNode secret(Release release, ReleaseMaterial material) {
        String state = Json.write(release);
        ObjectNode secret = JsonNodeFactory.instance.objectNode();
        secret.put("apiVersion", "v1").put("kind", "Secret").put("type", SecretNames.RECORD_TYPE);
        ObjectNode metadata = secret.putObject("metadata");
        metadata.put("name", SecretNames.record(release.key().name()))
                .put("namespace", release.key().namespace());
        ObjectNode labels = metadata.putObject("labels");
        SecretNames.recordLabels(release).forEach(labels::put);
        mark(metadata, release, state);
        ObjectNode data = secret.putObject("data")
                .put("state", Gzip.plain(state))
                .put("manifest", Gzip.pack(material.manifest().toJson()))
                .put("previous", Gzip.pack(Json.write(material.previous())));
        material.changes().ifPresent(changes -> data.put("changes", PackedChanges.pack(changes)));
        return secret;
    }

    private StoredRecord parse(ObjectNode secret) {
        try {
            return parseIntact(secret);
        } catch (RecordDamaged damaged) {
            throw damaged.inRecord(secret);
        }
    }

    private StoredRecord parseIntact(ObjectNode secret) {
        String origin = "Secret " + secret.at("/metadata/namespace").asText() + "/"
                + secret.at("/metadata/name").asText();
        String state = field(secret, "state", origin);
        if (!PlanHash.of(state)
                .equals(secret.at("/metadata/annotations").path(DIGEST).asText())) {
            throw new RecordDamaged(origin + " was changed by another hand: its state does not match its digest.");
        }
        Release release = Json.release(state, origin);
        SecretNames.requireRecordOf(release.key(), secret, origin);
        ReleaseMaterial material = Material.parse(secret, release.planHash(), origin);
        DocumentBinding.check(release, secret, material.manifest(), origin);
        return new StoredRecord(
                release,
                material,
                version(secret),
                seal.provenance(content(release.key(), state), SealedContent.code(secret)));
    }

    private StoredRecord written(Release release, ReleaseMaterial material, ObjectNode answer) {
        Provenance ours = seal.of("").isPresent() ? Provenance.OURS : Provenance.UNKNOWN;
        return new StoredRecord(release, material, version(answer), ours);
    }

    /** Says what the state is and who wrote it. Whoever has no key takes the seal of somebody else away. */
    private void mark(ObjectNode metadata, Release release, String state) {
        metadata.putObject("annotations")
                .put(DIGEST, PlanHash.of(state))
                .put(SealedContent.SEAL, seal.of(content(release.key(), state)).orElse(""));
    }

    private static String content(ReleaseKey key, String state) {
        return SealedContent.record(key.namespace(), SecretNames.record(key.name()), state);
    }

    static String field(ObjectNode secret, String name, String origin) {
        String value = secret.path("data").path(name).asText("");
        if (value.isEmpty()) {
            throw new RecordDamaged(origin + " has no data." + name + ". Somebody changed it by hand.");
        }
        try {
            return Gzip.read(value);
        } catch (IllegalArgumentException notBase64) {
            throw new RecordDamaged(origin + ": data." + name + " is not base64. Somebody changed it by hand.");
        }
    }

    private static ObjectRef ref(ReleaseKey key) {
        return new ObjectRef(ResourceType.SECRET, key.namespace(), SecretNames.record(key.name()));
    }

    private static String version(ObjectNode secret) {
        return secret.at("/metadata/resourceVersion").asText();
    }

    private static ClusterException lost(ObjectRef ref) {
        return new ClusterException(ClusterException.Kind.CONFLICT, ref + " was there and is gone; try again");
    }
}
