// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import java.awt.Color;

public enum BallColor implements StatusIcon {
    RED,
    RED_ANIME,
    YELLOW,
    YELLOW_ANIME,
    BLUE,
    BLUE_ANIME,
    GREY,
    GREY_ANIME,
    DISABLED,
    DISABLED_ANIME,
    ABORTED,
    ABORTED_ANIME,
    NOTBUILT,
    NOTBUILT_ANIME;

    public String getIconName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getIconClassName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getImage() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getImageOf(String size) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDescription() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Color getBaseColor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getHtmlBaseColor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public BallColor anime() {
        throw new UnsupportedOperationException("signatures only");
    }

    public BallColor noAnime() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isAnimated() {
        throw new UnsupportedOperationException("signatures only");
    }
}
