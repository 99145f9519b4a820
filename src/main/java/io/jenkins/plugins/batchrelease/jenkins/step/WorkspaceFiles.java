package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.FilePath;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import io.jenkins.plugins.batchrelease.manifest.ManifestText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Manifests in the workspace of the agent a step runs on. Inside {@code node} only; everything else works outside. */
final class WorkspaceFiles implements Request.Files {
    /** What the parser reads, in bytes of the longest characters. */
    private static final int MOST_BYTES = 12 * 1024 * 1024;

    /** Null outside {@code node}. */
    private final FilePath workspace;

    WorkspaceFiles(FilePath workspace) {
        this.workspace = workspace;
    }

    @Override
    public Manifest read(List<String> patterns) throws IOException, InterruptedException {
        if (workspace == null) {
            throw new IllegalArgumentException(
                    "manifest names files of a workspace, and there is none here. Put the step into node { }, or use manifestText.");
        }
        Manifest all = new Manifest(List.of());
        for (String pattern : patterns) {
            for (FilePath file : matching(pattern)) {
                all = all.plus(new ManifestParser().parse(name(file), content(file)));
            }
        }
        return all;
    }

    private List<FilePath> matching(String pattern) throws IOException, InterruptedException {
        FilePath file = workspace.child(pattern);
        if (!pattern.contains("*") && !pattern.contains("?")) {
            if (file.isDirectory()) {
                return found(pattern, file.list("*.yaml,*.yml,*.json"));
            }
            if (!file.exists()) {
                throw new IllegalArgumentException("manifest: there is no file " + pattern + " in the workspace.");
            }
            return List.of(file);
        }
        return found(pattern, workspace.list(pattern));
    }

    /** In the order of their names, as a directory listing shows them. */
    private static List<FilePath> found(String pattern, FilePath[] files) {
        if (files.length == 0) {
            throw new IllegalArgumentException("manifest: no file of the workspace matches " + pattern + ".");
        }
        List<FilePath> sorted = new ArrayList<>(Arrays.asList(files));
        sorted.sort(Comparator.comparing(FilePath::getRemote));
        return sorted;
    }

    private static String content(FilePath file) throws IOException, InterruptedException {
        try (InputStream stream = file.read()) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IllegalArgumentException("manifest: " + file.getRemote() + " is larger than "
                        + MOST_BYTES / 1024 / 1024 + " MiB. Split it.");
            }
            return ManifestText.of(bytes);
        }
    }

    private String name(FilePath file) {
        String root = workspace.getRemote();
        String path = file.getRemote();
        return path.startsWith(root) ? path.substring(root.length()).replaceFirst("^[/\\\\]", "") : path;
    }
}
