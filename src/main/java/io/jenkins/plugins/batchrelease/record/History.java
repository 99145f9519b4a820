package io.jenkins.plugins.batchrelease.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The versions of a release that were confirmed, newest kept, immutable. */
public final class History {
    private static final Logger LOGGER = Logger.getLogger(History.class.getName());

    private final Cluster cluster;

    private final Seal seal;

    /** For who only reads, or has no key. */
    public History(Cluster cluster) {
        this(cluster, Seal.none());
    }

    public History(Cluster cluster, Seal seal) {
        this.cluster = cluster;
        this.seal = seal;
    }

    /** All versions that are kept and can be read, oldest first: one request. */
    public List<Version> list(ReleaseKey key) {
        return kept(key).readable();
    }

    /** All versions that are kept: one request. One that is damaged blocks nothing but itself. */
    public KeptVersions kept(ReleaseKey key) {
        List<Version> readable = new ArrayList<>();
        List<DamagedVersion> damaged = new ArrayList<>();
        Set<Integer> foreign = new HashSet<>();
        for (ObjectNode secret : cluster.list(ResourceType.SECRET, key.namespace(), ReleaseLabels.of(key.name()))) {
            OptionalInt number = SecretNames.versionNumber(
                    key.name(), secret.at("/metadata/name").asText());
            if (SecretNames.VERSION_TYPE.equals(secret.path("type").asText()) && number.isPresent()) {
                try {
                    readable.add(version(key, number.getAsInt(), secret));
                    if (isForeign(secret)) {
                        foreign.add(number.getAsInt());
                    }
                } catch (RecordDamaged unreadable) {
                    LOGGER.log(Level.WARNING, unreadable.getMessage());
                    damaged.add(new DamagedVersion(number.getAsInt(), unreadable.getMessage()));
                }
            }
        }
        readable.sort(Comparator.comparingInt(Version::number));
        damaged.sort(Comparator.comparingInt(DamagedVersion::number));
        return new KeptVersions(readable, damaged, foreign);
    }

    /** The documents of a version, or empty if it is not kept. */
    public Optional<VersionContent> content(ReleaseKey key, int number) {
        ObjectRef ref = ref(key, number);
        try {
            return cluster.get(ref)
                    .map(secret -> new VersionContent(Material.manifest(secret, ref.toString()), provenance(secret)));
        } catch (RecordDamaged damaged) {
            throw damaged.inVersion();
        }
    }

    private boolean isForeign(ObjectNode secret) {
        if (seal.of("").isEmpty()) {
            // Nobody to tell: the documents need not be unpacked.
            return false;
        }
        try {
            return provenance(secret) == Provenance.FOREIGN;
        } catch (RecordDamaged unreadable) {
            return true;
        }
    }

    private Provenance provenance(ObjectNode secret) {
        String origin = "Secret " + secret.at("/metadata/namespace").asText() + "/"
                + secret.at("/metadata/name").asText();
        String content = SealedContent.version(
                secret,
                RecordStore.field(secret, "meta", origin),
                RecordStore.field(secret, "audit", origin),
                Gzip.unpack(secret.path("data").path("manifest").asText(), origin),
                RecordStore.field(secret, "routing", origin));
        return seal.provenance(content, SealedContent.code(secret));
    }

    /**
     * Keeps a version. Done twice by the same attempt, it is kept once.
     *
     * @return the version as it is kept: with another number if somebody else took that one meanwhile
     */
    public Version add(ReleaseKey key, Version wanted, Manifest manifest, String routing) {
        Version version = wanted;
        while (true) {
            try {
                cluster.create(ref(key, version.number()), secret(key, version, manifest, routing), false);
                return version;
            } catch (ClusterException failure) {
                if (failure.kind() != ClusterException.Kind.EXISTS) {
                    throw failure;
                }
            }
            int taken = version.number();
            Optional<Version> there = cluster.get(ref(key, taken)).flatMap(secret -> readable(key, taken, secret));
            if (there.filter(other -> other.releaseId().equals(wanted.releaseId()))
                    .isPresent()) {
                return there.get();
            }
            version = numbered(wanted, taken + 1);
        }
    }

    /**
     * Deletes the oldest versions beyond {@code limit}; the newest always stays.
     *
     * @return those that are left
     */
    public List<Version> prune(ReleaseKey key, List<Version> kept, int limit) {
        int surplus = Math.max(0, kept.size() - Math.max(1, limit));
        kept.stream().limit(surplus).forEach(version -> cluster.delete(ref(key, version.number())));
        return kept.subList(surplus, kept.size());
    }

    private static Version numbered(Version version, int number) {
        return new Version(
                version.schema(),
                number,
                version.release(),
                version.releaseId(),
                version.at(),
                version.by(),
                version.images(),
                version.replicas(),
                version.restores(),
                version.note(),
                version.mechanism(),
                version.audit());
    }

    private ObjectNode secret(ReleaseKey key, Version version, Manifest manifest, String routing) {
        ObjectNode secret = JsonNodeFactory.instance.objectNode();
        secret.put("apiVersion", "v1")
                .put("kind", "Secret")
                .put("type", SecretNames.VERSION_TYPE)
                .put("immutable", true);
        ObjectNode metadata = secret.putObject("metadata");
        metadata.put("name", SecretNames.version(key.name(), version.number())).put("namespace", key.namespace());
        ObjectNode labels = metadata.putObject("labels");
        ReleaseLabels.of(key.name()).forEach(labels::put);
        Version meta = new Version(
                version.schema(),
                version.number(),
                version.release(),
                version.releaseId(),
                version.at(),
                version.by(),
                version.images(),
                version.replicas(),
                version.restores(),
                version.note(),
                version.mechanism(),
                List.of());
        String written = Json.write(meta);
        String audit = Json.write(version.audit());
        String documents = manifest.toJson();
        secret.putObject("data")
                .put("meta", Gzip.plain(written))
                .put("audit", Gzip.plain(audit))
                .put("manifest", Gzip.pack(documents))
                .put("routing", Gzip.plain(routing));
        seal.of(SealedContent.version(secret, written, audit, documents, routing))
                .ifPresent(code -> metadata.putObject("annotations").put(SealedContent.SEAL, code));
        return secret;
    }

    private static Optional<Version> readable(ReleaseKey key, int number, ObjectNode secret) {
        try {
            return Optional.of(version(key, number, secret));
        } catch (RecordDamaged notOurs) {
            return Optional.empty();
        }
    }

    private static Version version(ReleaseKey key, int number, ObjectNode secret) {
        try {
            return intactVersion(key, number, secret);
        } catch (RecordDamaged damaged) {
            throw damaged.inVersion();
        }
    }

    private static Version intactVersion(ReleaseKey key, int number, ObjectNode secret) {
        String origin = "Secret " + secret.at("/metadata/namespace").asText() + "/"
                + secret.at("/metadata/name").asText();
        ObjectNode meta =
                Json.read(RecordStore.field(secret, "meta", origin), ObjectNode.class, Version.SCHEMA, origin);
        meta.set("audit", Json.read(RecordStore.field(secret, "audit", origin), origin));
        Version version = Json.read(meta.toString(), Version.class, Version.SCHEMA, origin);
        if (version.number() != number || !key.name().equals(version.release())) {
            throw new RecordDamaged(origin + " holds " + version.label() + " of release " + version.release()
                    + ". Somebody copied it there.");
        }
        return version;
    }

    private static ObjectRef ref(ReleaseKey key, int number) {
        return new ObjectRef(ResourceType.SECRET, key.namespace(), SecretNames.version(key.name(), number));
    }
}
