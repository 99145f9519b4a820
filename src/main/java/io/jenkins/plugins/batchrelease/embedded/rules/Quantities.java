package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of resources, written as the API server writes them back: {@code 1000m} is {@code 1}, {@code 1024Mi} is {@code 1Gi}. */
final class Quantities {

    private static final Pattern FORM = Pattern.compile("([+-]?[0-9.]+)([KMGTPE]i|[numkMGTPE]?)");
    private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
    private static final List<String> DECIMAL = List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
    private static final BigDecimal KILO = BigDecimal.valueOf(1000);

    private Quantities() {}

    /** Rewrites each amount of a list of them by name. */
    static void canonicalise(ObjectNode amounts) {
        amounts.properties()
                .forEach(amount -> amount.setValue(
                        TextNode.valueOf(canonical(amount.getValue().asText()))));
    }

    /** What cannot be read is left as it is. */
    static String canonical(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return text;
        }
        BigDecimal amount = new BigDecimal(form.group(1));
        String unit = form.group(2);
        if (unit.endsWith("i")) {
            return shortest(amount.multiply(KIBI.pow(BINARY.indexOf(unit))), KIBI, BINARY, 0);
        }
        // From the smallest unit upwards, so that the number is whole at every step.
        return shortest(amount.multiply(KILO.pow(DECIMAL.indexOf(unit))), KILO, DECIMAL, 0);
    }

    private static String shortest(BigDecimal amount, BigDecimal step, List<String> units, int start) {
        BigDecimal left = amount;
        int unit = start;
        while (unit < units.size() - 1
                && left.signum() != 0
                && left.remainder(step).signum() == 0) {
            left = left.divide(step);
            unit++;
        }
        return left.signum() == 0 ? "0" : left.toBigInteger() + units.get(unit);
    }
}
