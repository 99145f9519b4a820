package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scalar without quotes means. The rules are those of {@code sigs.k8s.io/yaml} (its {@code
 * goyaml.v2/resolve.go}), which kubectl reads manifests with: YAML 1.1 with {@code yes}, {@code on} and {@code y} as
 * booleans and {@code 0644} as octal; dates and numbers to base 60 stay text.
 */
record PlainScalar(String text) {
    private static final Set<String> TRUE =
            Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE =
            Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> NOT_IN_JSON = Set.of(".nan", ".inf", "+.inf", "-.inf");

    /** Sign, then hexadecimal, binary, octal (old and new) or decimal digits, as Go's {@code ParseInt} with base 0. */
    private static final Pattern INTEGER =
            Pattern.compile("([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))");

    private static final int[] BASES = {16, 2, 8, 10};

    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    /** No number is longer, except to cost time. */
    private static final int MAX_LENGTH = 400;

    /** Decimal integers beyond 64 bits are floating-point numbers to Go. */
    private static final int MAX_BITS = 64;

    JsonNode resolve(Place place) {
        if (NULL.contains(text)) {
            return PlainNumbers.FACTORY.nullNode();
        }
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return PlainNumbers.FACTORY.booleanNode(TRUE.contains(text));
        }
        if (text.length() <= "+.inf".length() && NOT_IN_JSON.contains(text.toLowerCase(Locale.ROOT))) {
            throw new InvalidManifest(
                    place + ": the value is infinite or not a number, which Kubernetes does not know. Put"
                            + " it in quotes if it is text.");
        }
        return number().orElseGet(() -> PlainNumbers.FACTORY.textNode(text));
    }

    /** Whether a text that is written without quotes is read back as the same text. */
    static boolean staysText(String text) {
        PlainScalar scalar = new PlainScalar(text);
        return !NULL.contains(text)
                && !TRUE.contains(text)
                && !FALSE.contains(text)
                && !NOT_IN_JSON.contains(text.toLowerCase(Locale.ROOT))
                && scalar.number().isEmpty();
    }

    private Optional<JsonNode> number() {
        if (text.isEmpty() || text.length() > MAX_LENGTH || "+-.0123456789".indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        String digits = text.charAt(0) == '.' ? text : text.replace("_", "");
        Matcher integer = INTEGER.matcher(digits);
        if (integer.matches()) {
            int group = 2;
            while (integer.group(group) == null) {
                group++;
            }
            BigInteger value = new BigInteger(integer.group(1) + integer.group(group), BASES[group - 2]);
            if (BASES[group - 2] != 10 || value.bitLength() <= MAX_BITS) {
                return Optional.of(PlainNumbers.FACTORY.integerNode(value));
            }
        }
        if (FLOAT.matcher(digits).matches()) {
            double value = Double.parseDouble(digits);
            return Double.isInfinite(value) ? Optional.empty() : Optional.of(PlainNumbers.FACTORY.numberNode(value));
        }
        return Optional.empty();
    }
}
