// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.search;

public final class SearchIndexBuilder {
    public SearchIndexBuilder addAllAnnotations(SearchableModelObject o) {
        throw new UnsupportedOperationException("signatures only");
    }

    public SearchIndexBuilder add(String urlAsWellAsName) {
        throw new UnsupportedOperationException("signatures only");
    }

    public SearchIndexBuilder add(String url, String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public SearchIndexBuilder add(String url, String... names) {
        throw new UnsupportedOperationException("signatures only");
    }

    public SearchIndexBuilder add(SearchItem item) {
        throw new UnsupportedOperationException("signatures only");
    }

    public SearchIndexBuilder add(String url, SearchableModelObject searchable, String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public SearchIndexBuilder add(String url, SearchableModelObject searchable, String... names) {
        throw new UnsupportedOperationException("signatures only");
    }

    public SearchIndexBuilder add(SearchIndex index) {
        throw new UnsupportedOperationException("signatures only");
    }

    public SearchIndexBuilder add(SearchIndexBuilder index) {
        throw new UnsupportedOperationException("signatures only");
    }

    public SearchIndex make() {
        throw new UnsupportedOperationException("signatures only");
    }
}
