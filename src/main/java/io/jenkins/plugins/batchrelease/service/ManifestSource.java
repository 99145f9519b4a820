package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.manifest.ImageChange;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.NameForm;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import java.util.List;
import java.util.Optional;

/** Where the documents of a release come from. */
public sealed interface ManifestSource {
    /** Documents at hand: files or text. {@code workload} chooses if more than one could be released. */
    record Documents(Manifest manifest, Optional<WorkloadSelector> workload) implements ManifestSource {}

    /** Secrets of the namespace whose key {@code yaml} holds a document each. */
    record Secrets(List<String> names, Optional<WorkloadSelector> workload) implements ManifestSource {
        /** @throws io.jenkins.plugins.batchrelease.manifest.InvalidName if one of them cannot be a Secret's */
        public Secrets {
            names = List.copyOf(names);
            names.forEach(name -> NameForm.SUBDOMAIN.require("manifestSecrets", name));
        }
    }

    /** A classic {@code alicloud.com/v1beta1 BatchRelease} of the namespace. */
    record Resource(String name) implements ManifestSource {
        /** @throws io.jenkins.plugins.batchrelease.manifest.InvalidName if no resource can be called that */
        public Resource {
            NameForm.SUBDOMAIN.require("fromResource", name);
        }
    }

    /** What runs now, with other images. */
    record Images(WorkloadSelector workload, List<ImageChange> changes) implements ManifestSource {}

    /**
     * A version of the history; with no number, the one before the version that runs. {@code wayBack}: whether somebody asks for
     * a rollback, which no rule stops; otherwise the version is a source like any other.
     */
    record FromHistory(String release, Optional<Integer> version, boolean wayBack) implements ManifestSource {
        /** @throws io.jenkins.plugins.batchrelease.manifest.InvalidName if no release can be called that */
        public FromHistory {
            NameForm.RELEASE.require("name", release);
        }

        /** A source like any other. */
        public FromHistory(String release, Optional<Integer> version) {
            this(release, version, false);
        }

        /** A rollback. */
        public static FromHistory wayBack(String release, Optional<Integer> version) {
            return new FromHistory(release, version, true);
        }
    }
}
