package io.jenkins.plugins.batchrelease.cluster;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server said, as people and logs may have it. Servers and webhooks quote what they refuse: whole objects, as JSON,
 * as text of JSON or as Go prints its structures, and single values; and any of it may be a password. So whatever has
 * structure is left out, and a value stays only where it cannot be a secret: which field is wrong, and why, remains.
 */
final class ServerWords {
    private static final int LONGEST = 1_000;
    private static final String LEFT_OUT = "…";

    /** What stands before a value that is refused. */
    private static final Pattern VALUE =
            Pattern.compile("(?:(?:(\\S+): )?(?:Invalid|Unsupported|Duplicate) value|Not found|(?<![.\\w])value): $");
    /** Longer than what stands before a value. */
    private static final int LOOK_BACK = 400;

    /** Names, places in an object, images and the like. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:/*@()\\[\\]-]{0,253}");

    private static final Pattern NUMBER =
            Pattern.compile("(?:-?[0-9]+(?:\\.[0-9]+)?%?|true|false|null)(?=[\\s,:\\])]|$)");
    /** Parts of a request's body around the place that could not be read (Kubernetes before 1.23). */
    private static final Pattern CONTEXT = Pattern.compile("error found in #.*", Pattern.DOTALL);

    private static final Pattern LONG_CODE = Pattern.compile("[A-Za-z0-9+/=]{40,}");

    /** Last fields of the places whose values are shown: people need them, and no one keeps a secret there. */
    private static final Set<String> HARMLESS = Set.of(
            "name",
            "generateName",
            "namespace",
            "kind",
            "apiVersion",
            "type",
            "image",
            "imagePullPolicy",
            "protocol",
            "restartPolicy",
            "dnsPolicy",
            "clusterIP",
            "host",
            "hostname",
            "path",
            "pathType",
            "serviceName",
            "serviceAccountName",
            "nodeName",
            "resourceVersion",
            "fieldManager",
            "operator",
            "storageClassName",
            "claimName",
            "mountPath",
            "podManagementPolicy",
            "schedule",
            "requests",
            "limits",
            "maxUnavailable",
            "maxSurge",
            "minAvailable",
            "labels",
            "matchLabels",
            "selector",
            "replicas",
            "partition",
            "port",
            "targetPort");

    private final String message;
    private final StringBuilder shown = new StringBuilder();
    private int at;

    private ServerWords(String message) {
        this.message = message;
    }

    static String shown(String message) {
        String read = new ServerWords(CONTEXT.matcher(message).replaceAll(LEFT_OUT)).read();
        String said = LONG_CODE
                .matcher(read)
                .replaceAll(LEFT_OUT)
                .replaceAll("\\s+", " ")
                .strip();
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + LEFT_OUT;
    }

    private String read() {
        while (at < message.length()) {
            Matcher value = VALUE.matcher(shown).region(Math.max(0, shown.length() - LOOK_BACK), shown.length());
            boolean ends = shown.length() > 1 && shown.charAt(shown.length() - 2) == ':';
            if (ends && value.useTransparentBounds(true).find()) {
                value(field(value.group(1)));
            } else {
                next();
            }
        }
        return shown.toString();
    }

    private void next() {
        char character = message.charAt(at);
        if (character == '{' || message.startsWith("map[", at)) {
            at = end(message.indexOf(character == '{' ? '{' : '[', at));
            shown.append('{').append(LEFT_OUT).append('}');
        } else if (character == '"' || character == '`') {
            quoted(PLAIN);
        } else {
            shown.append(character);
            at++;
        }
    }

    private void value(String field) {
        Matcher number = NUMBER.matcher(message).region(at, message.length());
        char character = message.charAt(at);
        if (number.lookingAt()) {
            shown.append(number.group());
            at = number.end();
        } else if (character == '"' && HARMLESS.contains(field)) {
            quoted(PLAIN);
        } else if (character == ' ') {
            shown.append(character);
            at++;
        } else {
            at = endOfValue();
            shown.append(LEFT_OUT);
        }
    }

    /** {@code spec.template.spec.containers[0].image}: {@code image}. */
    private static String field(String place) {
        String last = place == null ? "" : place.substring(place.lastIndexOf('.') + 1);
        return last.replaceAll("\\[.*", "");
    }

    private void quoted(Pattern kept) {
        int end = endOfQuoted(at);
        String content = message.substring(at + 1, Math.max(at + 1, end - 1));
        shown.append('"')
                .append(kept.matcher(content).matches() ? content : LEFT_OUT)
                .append('"');
        at = end;
    }

    /** Where a value ends: before what the server says of it. */
    private int endOfValue() {
        int end = at;
        while (end < message.length() && message.charAt(end) != '\n' && !message.startsWith(": ", end)) {
            end = end(end);
        }
        return end;
    }

    /** After the character, the quoted text or what is in brackets. What never ends is all that is left. */
    private int end(int from) {
        return switch (message.charAt(from)) {
            case '"', '`' -> endOfQuoted(from);
            case '{', '[', '(' -> endOfBrackets(from);
            default -> from + 1;
        };
    }

    private int endOfBrackets(int from) {
        int depth = 0;
        int end = from;
        while (end < message.length()) {
            char character = message.charAt(end);
            if (character == '"' || character == '`') {
                end = endOfQuoted(end);
                continue;
            }
            depth += "{[(".indexOf(character) >= 0 ? 1 : "}])".indexOf(character) >= 0 ? -1 : 0;
            end++;
            if (depth == 0) {
                return end;
            }
        }
        return end;
    }

    private int endOfQuoted(int from) {
        char quote = message.charAt(from);
        int end = from + 1;
        while (end < message.length()) {
            char character = message.charAt(end);
            end += character == '\\' && quote == '"' ? 2 : 1;
            if (character == quote) {
                return end;
            }
        }
        return message.length();
    }
}
