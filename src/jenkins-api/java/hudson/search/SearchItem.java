// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.search;

import jenkins.search.SearchGroup;

public interface SearchItem {
    String getSearchName();

    String getSearchUrl();

    default String getSearchIcon() {
        throw new UnsupportedOperationException("signatures only");
    }

    default SearchGroup getSearchGroup() {
        throw new UnsupportedOperationException("signatures only");
    }

    SearchIndex getSearchIndex();
}
