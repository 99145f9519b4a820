package io.jenkins.plugins.batchrelease.manifest;

import org.yaml.snakeyaml.error.Mark;

/**
 * A place in a manifest, for messages.
 *
 * @param origin what the text is called
 * @param document from 1
 * @param line from 1
 */
record Place(String origin, int document, int line) {
    /** Only the position of the mark: its text is a snippet of the source. */
    Place at(Mark mark) {
        return new Place(origin, document, mark.getLine() + 1);
    }

    @Override
    public String toString() {
        return origin + ", document " + document + ", line " + line;
    }
}
