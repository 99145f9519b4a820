package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Builds one document from its events, within the limits of {@link ManifestParser}. */
final class YamlDocumentReader {
    private final Place start;
    private final Iterator<Event> events;
    private final ValueBudget budget;
    private final Anchors anchors;
    private final CoreTags tags = new CoreTags();
    private int depth;

    YamlDocumentReader(Place start, Iterator<Event> events, ValueBudget budget) {
        this.start = start;
        this.events = events;
        this.budget = budget;
        this.anchors = new Anchors(budget);
    }

    RawDocument read() {
        Event first = events.next();
        JsonNode content = value(first);
        tags.requireNoOthers();
        return new RawDocument(content, start.at(first.getStartMark()));
    }

    private JsonNode value(Event event) {
        Place place = start.at(event.getStartMark());
        budget.spend(place);
        if (event instanceof AliasEvent alias) {
            return anchors.valueOf(alias.getAnchor(), place);
        }
        String anchor = ((NodeEvent) event).getAnchor();
        anchors.open(anchor);
        JsonNode value = event instanceof ScalarEvent scalar ? scalar(scalar, place) : collection(event, place);
        anchors.close(anchor, value);
        return value;
    }

    private JsonNode scalar(ScalarEvent event, Place place) {
        return new YamlScalar(event.getValue(), event.isPlain(), tags.scalar(event.getTag(), place)).resolve(place);
    }

    private JsonNode collection(Event event, Place place) {
        depth++;
        if (depth > YamlSource.MAX_DEPTH) {
            throw new InvalidManifest(place + ": more than " + YamlSource.MAX_DEPTH
                    + " levels of nesting. No Kubernetes object is that deep; check the indentation.");
        }
        JsonNode value = event instanceof MappingStartEvent mapping
                ? mapping(mapping, place)
                : sequence((SequenceStartEvent) event, place);
        depth--;
        return value;
    }

    private ArrayNode sequence(SequenceStartEvent sequence, Place place) {
        tags.collection(sequence.getTag(), "seq", place);
        ArrayNode items = PlainNumbers.FACTORY.arrayNode();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(value(event));
        }
        return items;
    }

    private ObjectNode mapping(MappingStartEvent mapping, Place place) {
        tags.collection(mapping.getTag(), "map", place);
        MappingBuilder builder = new MappingBuilder();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Place keyPlace = start.at(event.getStartMark());
            boolean merge = event instanceof ScalarEvent scalar
                    && scalar.isPlain()
                    && scalar.getTag() == null
                    && scalar.getValue().equals("<<");
            JsonNode key = value(event);
            JsonNode value = value(events.next());
            if (merge) {
                builder.merge(value, keyPlace);
            } else {
                builder.put(key, value, keyPlace);
            }
        }
        ObjectNode built = builder.build();
        tags.seen(built);
        return built;
    }
}
