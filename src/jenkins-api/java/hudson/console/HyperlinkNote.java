// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.console;

import hudson.MarkupText;

public class HyperlinkNote extends ConsoleNote {
    public HyperlinkNote(String url, int length) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ConsoleAnnotator annotate(Object context, MarkupText text, int charPos) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected String extraAttributes() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String encodeTo(String url, String text) {
        throw new UnsupportedOperationException("signatures only");
    }
}
