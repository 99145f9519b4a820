// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class MarkupText extends AbstractMarkupText {
    public MarkupText(String text) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getText() {
        throw new UnsupportedOperationException("signatures only");
    }

    public SubText subText(int start, int end) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void addMarkup(int startPos, int endPos, String startTag, String endTag) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void addMarkup(int pos, String tag) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String toString(boolean preEscape) {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<SubText> findTokens(Pattern pattern) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected SubText createSubText(Matcher m) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final class SubText extends AbstractMarkupText {
        public SubText(Matcher m, int textOffset) {
            throw new UnsupportedOperationException("signatures only");
        }

        public SubText(int start, int end) {
            throw new UnsupportedOperationException("signatures only");
        }

        public SubText subText(int start, int end) {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getText() {
            throw new UnsupportedOperationException("signatures only");
        }

        public void addMarkup(int startPos, int endPos, String startTag, String endTag) {
            throw new UnsupportedOperationException("signatures only");
        }

        public void surroundWith(String startTag, String endTag) {
            throw new UnsupportedOperationException("signatures only");
        }

        public void surroundWithLiteral(String startTag, String endTag) {
            throw new UnsupportedOperationException("signatures only");
        }

        public void href(String url) {
            throw new UnsupportedOperationException("signatures only");
        }

        public int start(int groupIndex) {
            throw new UnsupportedOperationException("signatures only");
        }

        public int start() {
            throw new UnsupportedOperationException("signatures only");
        }

        public int end(int groupIndex) {
            throw new UnsupportedOperationException("signatures only");
        }

        public int end() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String group(int groupIndex) {
            throw new UnsupportedOperationException("signatures only");
        }

        public int groupCount() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String replace(String s) {
            throw new UnsupportedOperationException("signatures only");
        }

        protected SubText createSubText(Matcher m) {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
