package io.jenkins.plugins.batchrelease.cli.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plugin's own scripts, styles and images, from the class path. */
final class Assets {
    private static final String FOLDER = "/io/jenkins/plugins/batchrelease/cli/webapp";
    private static final Pattern PATH = Pattern.compile("/(?:js|css|images)(?:/[a-z0-9-]+)+\\.([a-z]+)");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    private Assets() {}

    static Answer get(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches() || !TYPES.containsKey(matcher.group(1))) {
            return missing();
        }
        try (InputStream asset = Assets.class.getResourceAsStream(FOLDER + path)) {
            return asset == null ? missing() : new Answer(200, TYPES.get(matcher.group(1)), asset.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Answer missing() {
        return Answer.refused(404, "There is no such file.");
    }
}
