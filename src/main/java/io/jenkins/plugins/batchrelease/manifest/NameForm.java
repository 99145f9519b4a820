package io.jenkins.plugins.batchrelease.manifest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a name may look like that becomes part of the address of a request. Clients of HTTP resolve {@code ..}, so a name
 * that is not checked reads or writes objects that nobody meant, in namespaces that nobody allowed. Every value that
 * holds such a name asks here when it is made.
 */
public enum NameForm {
    /** A namespace, a Service, a container: a label of RFC 1123. */
    LABEL(
            "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?",
            "Allowed are up to 63 lower-case letters, digits and hyphens, a letter or digit first and last."),

    /** A Secret, a workload, a pod: a subdomain of RFC 1123. */
    SUBDOMAIN(
            "(?=.{1,253}$)" + Parts.SUBDOMAIN,
            "Allowed are up to 253 lower-case letters, digits, hyphens and dots, a letter or digit first and last."),

    /** A release: its Secrets are called after it, and a name that ends like a version is one of another release's. */
    RELEASE(
            "(?=.{1," + Parts.LONGEST_RELEASE + "}$)(?!.*\\.v[0-9]+$)" + Parts.SUBDOMAIN,
            "Allowed are up to " + Parts.LONGEST_RELEASE
                    + " lower-case letters, digits, hyphens and dots, a letter or digit"
                    + " first and last, and not .v and a number at the end: so are versions of a history called. Give the"
                    + " release a name of its own with name (at the command line --name)."),

    /** Any object of any kind: what Kubernetes takes as a segment of a path. Roles have colons in their names. */
    SEGMENT(
            "(?!\\.{1,2}$)[^/%\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]{1,253}",
            "Allowed are up to 253 characters, without / and %, and neither . nor .. alone."),

    /** Group and version. */
    API_VERSION(
            "(?:(?=[^/]{1,253}/)" + Parts.SUBDOMAIN + "/)?[a-z]([-a-z0-9]{0,61}[a-z0-9])?",
            "Allowed are a version, or a group and a version, as in v1 and apps/v1."),

    KIND("[A-Za-z]([-A-Za-z0-9]{0,61}[A-Za-z0-9])?", "Allowed are up to 63 letters and digits, as in StatefulSet."),

    /** A kind as it stands in addresses. */
    PLURAL(
            "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?",
            "Allowed are up to 63 lower-case letters and digits, as in statefulsets.");

    private final Pattern form;
    private final String rule;

    /** Parts of patterns, which the constants above cannot name among themselves. */
    private static final class Parts {
        private static final String SUBDOMAIN =
                "[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*+";
        /** What a Secret's name may be, less {@code batch-release.} before it and {@code .v} and nine digits behind it. */
        private static final int LONGEST_RELEASE = 253 - 14 - 11;
    }

    NameForm(String form, String rule) {
        this.form = Pattern.compile(form);
        this.rule = rule;
    }

    public boolean allows(String name) {
        return form.matcher(name).matches();
    }

    /** What is wrong with a name; empty if nothing is. {@code field}: where it stands, as people write it. */
    public Optional<String> complaint(String field, String name) {
        return allows(name)
                ? Optional.empty()
                : Optional.of(
                        field + ": " + (name.isEmpty() ? "it is empty" : "found '" + shown(name) + "'") + ". " + rule);
    }

    /**
     * @param field where it stands, as people write it
     * @return the name
     * @throws InvalidName if it has another form
     */
    public String require(String field, String name) {
        complaint(field, name).ifPresent(complaint -> {
            throw new InvalidName(field, complaint);
        });
        return name;
    }

    /** As a message may repeat it, wherever it is printed: nothing that ends a line or turns one round. */
    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(80).forEach(character -> {
            if (Character.isLetterOrDigit(character) || character > ' ' && character < 127 || character == ' ') {
                shown.appendCodePoint(character);
            } else {
                shown.append(String.format("\\u%04x", character));
            }
        });
        return shown + (name.codePointCount(0, name.length()) > 80 ? "…" : "");
    }
}
