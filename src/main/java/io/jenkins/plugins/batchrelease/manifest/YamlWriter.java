package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Documents as block-style YAML that we and kubectl read back as the same values. */
final class YamlWriter {
    /** Control characters and line breaks of other kinds: only double quotes bring them through as they are. */
    private static final Pattern UNUSUAL =
            Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}\\x{2028}\\x{2029}\\x{FEFF}&&[^\n]]");

    String write(List<ManifestDocument> documents) {
        Yaml yaml = new Yaml(options());
        StringWriter text = new StringWriter();
        for (ManifestDocument document : documents) {
            yaml.serialize(node(document.json()), text);
        }
        return text.toString();
    }

    private static DumperOptions options() {
        DumperOptions options = new DumperOptions();
        options.setExplicitStart(true);
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setSplitLines(false);
        return options;
    }

    private Node node(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT -> mapping(json);
            case ARRAY -> sequence(json);
            case STRING -> text(json.asText());
            case NUMBER -> plain(json.isIntegralNumber() ? Tag.INT : Tag.FLOAT, json);
            case BOOLEAN -> plain(Tag.BOOL, json);
            default -> plain(Tag.NULL, json);
        };
    }

    private Node mapping(JsonNode json) {
        List<NodeTuple> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            fields.add(new NodeTuple(text(field.getKey()), node(field.getValue())));
        }
        return new MappingNode(Tag.MAP, fields, FlowStyle.BLOCK);
    }

    private Node sequence(JsonNode json) {
        List<Node> items = new ArrayList<>();
        json.forEach(item -> items.add(node(item)));
        return new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK);
    }

    /** SnakeYAML quotes what it would itself read as something else; the rest of kubectl's rules is ours to watch. */
    private static Node text(String text) {
        ScalarStyle style = ScalarStyle.PLAIN;
        if (UNUSUAL.matcher(text).find()) {
            style = ScalarStyle.DOUBLE_QUOTED;
        } else if (text.contains("\n")) {
            style = ScalarStyle.LITERAL;
        } else if (!PlainScalar.staysText(text) || text.equals("<<")) {
            style = ScalarStyle.DOUBLE_QUOTED;
        }
        return new ScalarNode(Tag.STR, text, null, null, style);
    }

    private static Node plain(Tag tag, JsonNode json) {
        return new ScalarNode(tag, json.asText(), null, null, ScalarStyle.PLAIN);
    }
}
