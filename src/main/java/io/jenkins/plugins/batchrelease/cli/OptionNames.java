package io.jenkins.plugins.batchrelease.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rooms below name what somebody asked for as a pipeline does, {@code serviceSwitch: ...}; whoever typed
 * {@code --service-switch} is told of that.
 */
final class OptionNames {
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("serviceSwitch", "--service-switch");
        NAMES.put("manifestSecrets", "--manifest-secret");
        NAMES.put("fromResource", "--from-resource");
        NAMES.put("onFailure", "--on-failure");
        NAMES.put("prePull", "--pre-pull");
        NAMES.put("progressDeadline", "--progress-deadline");
        NAMES.put("historyLimit", "--history-limit");
        NAMES.put("workload", "--workload");
        NAMES.put("batches", "--batches");
        NAMES.put("strategy", "--strategy");
        NAMES.put("also", "--also");
        NAMES.put("image", "--image");
        NAMES.put("name", "--name");
        NAMES.put("gate", "--gate");
    }

    private static final String ANY = String.join("|", NAMES.keySet());
    /** Fields of a kind that nobody knows, as a pipeline writes them. */
    private static final Pattern FIELDS = Pattern.compile("(?<!-)\\bworkload: \\[(kind: [^\\]]*)\\]");
    /** As part of an example: {@code with also: 'deployment/worker'}. */
    private static final Pattern EXAMPLE =
            Pattern.compile("(?<![-\\w'])(" + ANY + "): (?='[^']*'(?! is| means| follows| has))");
    /** At the beginning, as what the message is about. */
    private static final Pattern SUBJECT = Pattern.compile("^(" + ANY + ")(?=: )");
    /** Words that are no English. */
    private static final Pattern CAMEL =
            Pattern.compile("(?<![-\\w/'.])(serviceSwitch|manifestSecrets|fromResource)(?![\\w/'.])");

    private OptionNames() {}

    /** A message about what was asked for, in the words in which it was. */
    static String in(String message) {
        String text = FIELDS.matcher(message)
                .replaceAll(match -> Matcher.quoteReplacement("--workload "
                        + match.group(1).replace("'", "").replace(": ", "=").replace(", ", ",")));
        text = replaced(SUBJECT, text, "");
        text = replaced(EXAMPLE, text, " ");
        text = replaced(CAMEL, text, "");
        return text.replace("use manifest or --manifest-secret", "use -f or --manifest-secret")
                .replace("name it with to (at the command line --to)", "name it with --to");
    }

    private static String replaced(Pattern pattern, String text, String end) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(NAMES.get(match.group(1)) + end));
    }
}
