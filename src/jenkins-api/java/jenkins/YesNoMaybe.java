// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins;

public enum YesNoMaybe {
    YES,
    NO,
    MAYBE;

    public static Boolean toBoolean(YesNoMaybe v) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Boolean toBool() {
        throw new UnsupportedOperationException("signatures only");
    }
}
