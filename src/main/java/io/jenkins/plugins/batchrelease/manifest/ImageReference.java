package io.jenkins.plugins.batchrelease.manifest;

import java.util.regex.Pattern;

/**
 * The shape of references to images: {@code [registry[:port]/]path[:tag][@digest]}, after the grammar of the reference
 * package of {@code github.com/distribution/reference}.
 */
final class ImageReference {
    /** Name 255, tag 128, digest up to 135, and what separates them. */
    private static final int MAX_LENGTH = 520;

    private static final int MAX_NAME = 255;

    private static final String DOMAIN_LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
    private static final String HOST = "(?:" + DOMAIN_LABEL + "(?:\\." + DOMAIN_LABEL + ")*|\\[[a-fA-F0-9:]+\\])";
    private static final String PATH_PART = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final String NAME = "(?:" + HOST + "(?::[0-9]+)?/)?" + PATH_PART + "(?:/" + PATH_PART + ")*";
    private static final String TAG = "\\w[\\w.-]{0,127}";
    private static final String DIGEST = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,128}";

    private static final Pattern FORM = Pattern.compile("(" + NAME + ")(?::" + TAG + ")?(?:@" + DIGEST + ")?");

    private ImageReference() {}

    static void require(String text) {
        var matcher = FORM.matcher(text.length() <= MAX_LENGTH ? text : "");
        if (!matcher.matches() || matcher.group(1).length() > MAX_NAME) {
            throw new InvalidManifest("images: '" + Shortened.of(text)
                    + "' is no reference of an image. Expected [registry[:port]/]name[:tag][@digest] with the name in lower"
                    + " case, for instance 'registry.example.com/shop/web:1.4.2'.");
        }
    }
}
