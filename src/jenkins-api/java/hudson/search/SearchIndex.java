// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.search;

import java.util.List;

public interface SearchIndex {
    SearchIndex EMPTY = null;

    void find(String token, List<SearchItem> result);

    void suggest(String token, List<SearchItem> result);
}
