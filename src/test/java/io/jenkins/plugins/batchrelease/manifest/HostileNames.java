package io.jenkins.plugins.batchrelease.manifest;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Names that would lead a request somewhere else, if one let them. */
public final class HostileNames {
    /** That many characters no name has. */
    private static final String LONG = "a".repeat(300);

    private HostileNames() {}

    /** Names that are no subdomain of RFC 1123. {@code secrets}: of another namespace, to aim at. */
    public static Arbitrary<String> aimedAt(String namespace) {
        Arbitrary<String> aimed = Arbitraries.of(
                "x/../../../" + namespace + "/secrets/hidden",
                "x/../../../" + namespace + "/secrets/batch-release.web",
                "../../" + namespace + "/secrets/hidden",
                "..",
                ".",
                "%2e%2e/%2e%2e/" + namespace + "/secrets/hidden",
                "x%2f..%2f..%2f" + namespace,
                "..\\..\\" + namespace,
                namespace + "/secrets/hidden?x=",
                "web?fieldManager=x#",
                "web\n../" + namespace,
                "web\u0000",
                "web\u202e",
                "//" + namespace + ".example.org/api",
                "https://example.org/",
                LONG);
        Arbitrary<String> mixed = Arbitraries.of(
                        "..",
                        ".",
                        "/",
                        "%2e",
                        "%2F",
                        "%",
                        "\\",
                        "?",
                        "#",
                        ";",
                        "\n",
                        "\t",
                        "\u0000",
                        "web",
                        "a",
                        "é",
                        " ",
                        namespace,
                        "secrets",
                        "batch-release.web",
                        ":",
                        "@",
                        "\u200b")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(2, aimed), net.jqwik.api.Tuple.of(3, mixed))
                .filter(name -> !NameForm.SUBDOMAIN.allows(name.strip()) && !name.isBlank());
    }
}
