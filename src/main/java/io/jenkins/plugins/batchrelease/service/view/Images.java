package io.jenkins.plugins.batchrelease.service.view;

import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What ran before a release and what it brings. A release knows no images; pods and versions show them.
 *
 * @param from the images that ran before; empty if nothing shows them
 * @param to the images it brings; empty until a pod runs them
 */
public record Images(List<String> from, List<String> to) {
    static final Images NONE = new Images(List.of(), List.of());

    static Images of(Release release, List<PodLine> pods, List<Version> versions) {
        return new Images(
                ofPods(pods, false).or(() -> before(release, versions)).orElse(List.of()),
                ofPods(pods, true).or(() -> after(release, versions)).orElse(List.of()));
    }

    private static Optional<List<String>> ofPods(List<PodLine> pods, boolean isNew) {
        return pods.stream()
                .filter(pod -> pod.isNew() == isNew)
                .map(PodLine::images)
                .findFirst();
    }

    private static Optional<List<String>> before(Release release, List<Version> versions) {
        return versions.stream()
                .filter(version -> !version.releaseId().equals(release.id()))
                .filter(version -> release.version() == 0 || version.number() < release.version())
                .max(Comparator.comparingInt(Version::number))
                .map(Images::ofVersion);
    }

    private static Optional<List<String>> after(Release release, List<Version> versions) {
        int number = release.version() > 0
                ? release.version()
                : release.change().restores().orElse(0);
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(Images::ofVersion);
    }

    /** From {@code nginx=nginx:1.27} to the image alone. */
    private static List<String> ofVersion(Version version) {
        return version.images().stream()
                .map(image -> image.substring(image.indexOf('=') + 1))
                .toList();
    }
}
