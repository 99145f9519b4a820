package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.batchrelease.embedded.api.Violations;
import java.util.Map;
import java.util.regex.Pattern;

/** What names and labels may look like. */
final class Labels {

    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");
    private static final Pattern VALUE = Pattern.compile("(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?");
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    private static final int LABEL = 63;
    private static final int SUBDOMAIN_LENGTH = 253;

    private Labels() {}

    static void check(JsonNode labels, String at, Violations violations) {
        for (Map.Entry<String, JsonNode> label : labels.properties()) {
            checkKey(label.getKey(), at, violations);
            String value = label.getValue().asText();
            if (value.length() > LABEL) {
                violations.invalid(at, quoted(value), "must be no more than 63 characters");
            } else if (!VALUE.matcher(value).matches()) {
                violations.invalid(
                        at,
                        quoted(value),
                        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', "
                                + "and must start and end with an alphanumeric character (e.g. 'MyValue',  or"
                                + " 'my_value',  or '12345', regex used for validation is '" + VALUE + "')");
            }
        }
    }

    /** Keys of labels and annotations. */
    static void checkKey(String key, String at, Violations violations) {
        String name = key.substring(key.indexOf('/') + 1);
        if (key.startsWith("/")) {
            violations.invalid(at, quoted(key), "prefix part must be non-empty");
        }
        if (name.isEmpty()) {
            violations.invalid(at, quoted(key), "name part must be non-empty");
        } else if (name.length() > LABEL) {
            violations.invalid(at, quoted(key), "name part must be no more than 63 characters");
        }
        if (!NAME.matcher(name).matches()) {
            violations.invalid(
                    at,
                    quoted(key),
                    "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
                            + " alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for"
                            + " validation is '" + NAME + "')");
        }
    }

    static void checkSubdomain(String name, String at, Violations violations) {
        if (name.length() > SUBDOMAIN_LENGTH) {
            violations.invalid(at, quoted(name), "must be no more than 253 characters");
        } else if (!SUBDOMAIN.matcher(name).matches()) {
            violations.invalid(
                    at,
                    quoted(name),
                    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and"
                            + " must start and end with an alphanumeric character (e.g. 'example.com', regex used for"
                            + " validation is '" + SUBDOMAIN + "')");
        }
    }

    static void checkDnsLabel(String name, String at, Violations violations) {
        if (name.length() > LABEL) {
            violations.invalid(at, quoted(name), "must be no more than 63 characters");
        } else if (!DNS_LABEL.matcher(name).matches()) {
            violations.invalid(
                    at,
                    quoted(name),
                    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must"
                            + " start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used"
                            + " for validation is '" + DNS_LABEL + "')");
        }
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
