// Signatures of version-number 1.12; compile-only, never packed.
package hudson.util;

import java.util.Comparator;

public class VersionNumber implements Comparable<VersionNumber> {
    public static final Comparator<VersionNumber> DESCENDING = null;

    public VersionNumber(String version) {
        throw new UnsupportedOperationException("signatures only");
    }

    public int compareTo(VersionNumber o) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isOlderThan(VersionNumber rhs) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isNewerThan(VersionNumber rhs) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isOlderThanOrEqualTo(VersionNumber rhs) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isNewerThanOrEqualTo(VersionNumber rhs) {
        throw new UnsupportedOperationException("signatures only");
    }

    public int getDigitAt(int idx) {
        throw new UnsupportedOperationException("signatures only");
    }
}
