// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public abstract class AbstractMarkupText {
    AbstractMarkupText() {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract String getText();

    public char charAt(int idx) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final int length() {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract MarkupText.SubText subText(int start, int end);

    public abstract void addMarkup(int startPos, int endPos, String startTag, String endTag);

    public void addHyperlink(int startPos, int endPos, String url) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void addHyperlinkLowKey(int startPos, int endPos, String url) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void hide(int startPos, int endPos) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final void wrapBy(String startTag, String endTag) {
        throw new UnsupportedOperationException("signatures only");
    }

    public MarkupText.SubText findToken(Pattern pattern) {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<MarkupText.SubText> findTokens(Pattern pattern) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected abstract MarkupText.SubText createSubText(Matcher m);
}
