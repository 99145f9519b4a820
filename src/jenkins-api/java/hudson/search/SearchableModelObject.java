// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.search;

import hudson.model.ModelObject;

public interface SearchableModelObject extends ModelObject, SearchItem {
    Search getSearch();
}
