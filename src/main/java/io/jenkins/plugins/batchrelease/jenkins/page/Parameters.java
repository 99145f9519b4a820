package io.jenkins.plugins.batchrelease.jenkins.page;

import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.plan.EvenBatches;
import io.jenkins.plugins.batchrelease.plan.InvalidBatches;
import io.jenkins.plugins.batchrelease.release.Comment;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what came with a decision: all of it before anything is done, and what cannot be read is named. */
final class Parameters {
    private static final int LONGEST_SHOWN = 40;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern VERSION = Pattern.compile("v?([1-9]\\d{0,8})");

    private Parameters() {}

    static int batch(String value) {
        String text = required("batch", value);
        if (!NUMBER.matcher(text).matches()) {
            throw new BadParameter("batch", Messages.Parameters_batch(excerpt(text)));
        }
        return Integer.parseInt(text);
    }

    static String planHash(String value) {
        return required("planHash", value);
    }

    /** {@code v3}, or {@code 3}. */
    static int version(String value) {
        String text = required("version", value);
        Matcher matcher = VERSION.matcher(text);
        if (!matcher.matches()) {
            throw new BadParameter("version", Messages.Parameters_version(excerpt(text)));
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** At once, if nothing else was said. */
    static BatchSpec batches(String value) {
        try {
            return isMissing(value) ? new EvenBatches(1) : BatchSpec.parse(value.strip());
        } catch (InvalidBatches invalid) {
            throw new BadParameter("batches", invalid.getMessage());
        }
    }

    static String comment(String value) {
        return isMissing(value) ? "" : Comment.of(value.strip());
    }

    static String pod(String value) {
        return required("name", value);
    }

    private static String required(String field, String value) {
        if (isMissing(value)) {
            throw new BadParameter(field, Messages.Parameters_missing(field));
        }
        return value.strip();
    }

    private static boolean isMissing(String value) {
        return value == null || value.isBlank();
    }

    private static String excerpt(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
