package io.jenkins.plugins.batchrelease.hook;

import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The hooks of a manifest, in its order: they run one after the other. */
public final class Hooks {
    /** Makes a document a hook, and says when it runs. */
    public static final String ANNOTATION = "batchrelease.jenkins.io/hook";

    private final List<Hook> all;
    private final List<String> problems;

    private Hooks(List<Hook> all, List<String> problems) {
        this.all = List.copyOf(all);
        this.problems = List.copyOf(problems);
    }

    public static Hooks of(Manifest manifest) {
        List<Hook> hooks = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (ManifestDocument document : manifest.documents()) {
            times(document).ifPresent(times -> read(document, times, hooks, problems));
        }
        return new Hooks(hooks, problems);
    }

    /** Whether a document wants to be a hook: then it is not applied with the others. */
    public static boolean isHook(ManifestDocument document) {
        return times(document).isPresent();
    }

    private static void read(ManifestDocument document, String written, List<Hook> hooks, List<String> problems) {
        String where = document.ref() + " (" + document.origin() + "): annotation " + ANNOTATION;
        Optional<HookKind> kind = HookKind.of(document);
        if (kind.isEmpty()) {
            problems.add(where + " stands on a " + document.kind() + " of " + document.apiVersion()
                    + ", and hooks are of the kinds " + HookKind.allowed() + ". Take it away, or use one of those.");
            return;
        }
        try {
            Hook hook = new Hook(document, kind.get(), HookTimes.parse(written));
            hooks.add(hook);
            if (hook.isEndless()) {
                problems.add(document.ref() + " (" + document.origin()
                        + "): spec.completionPolicy.type is Never, so this hook would never end. Make it Always.");
            }
        } catch (HookTimes.UnknownTime unknown) {
            problems.add(where + " is \"" + shortened(written) + "\". Write " + HookTimes.ALLOWED + ".");
        }
    }

    public List<Hook> all() {
        return all;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Those that run before a batch. */
    public List<Hook> before(int batch) {
        return all.stream().filter(hook -> hook.isBefore(batch)).toList();
    }

    /** Why the documents cannot be hooks as they say: sentences for people. */
    public List<String> problems() {
        return problems;
    }

    /** What a person should know of them in a release of that many batches. */
    public List<String> warnings(int batches) {
        return all.stream()
                .filter(hook -> !hook.beyond(batches).isEmpty())
                .map(hook -> hook.name() + " is to run before batch "
                        + hook.beyond(batches).stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + ", and this release has " + (batches == 1 ? "one batch." : batches + " batches.")
                        + (hook.batches(batches).isEmpty() ? " It does not run." : ""))
                .toList();
    }

    private static Optional<String> times(ManifestDocument document) {
        return Optional.of(document.json().at("/metadata/annotations").path(ANNOTATION))
                .filter(value -> !value.isMissingNode())
                .map(value -> value.asText());
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
