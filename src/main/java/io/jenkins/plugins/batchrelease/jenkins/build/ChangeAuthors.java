package io.jenkins.plugins.batchrelease.jenkins.build;

import hudson.model.Run;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Who wrote the changes of a build, as its source control plugin maps them to users of Jenkins. Each kind of build and each
 * plugin has types of its own for them, which all have these methods.
 */
final class ChangeAuthors {
    private static final Logger LOGGER = Logger.getLogger(ChangeAuthors.class.getName());

    private ChangeAuthors() {}

    /** Their user ids; empty if the build found no changes, or has none to tell. */
    static Set<String> of(Run<?, ?> run) {
        Set<String> authors = new LinkedHashSet<>();
        for (Object set : iterable(call(run, "getChangeSets"))) {
            for (Object entry : iterable(Optional.of(set))) {
                call(entry, "getAuthor")
                        .flatMap(author -> call(author, "getId"))
                        .map(Object::toString)
                        .filter(id -> !id.isEmpty())
                        .ifPresent(authors::add);
            }
        }
        return authors;
    }

    private static Iterable<?> iterable(Optional<Object> found) {
        return found.filter(Iterable.class::isInstance)
                .<Iterable<?>>map(Iterable.class::cast)
                .orElse(Set.of());
    }

    /** Through the nearest type that everybody may call: a plugin's own need not be public. */
    private static Optional<Object> call(Object target, String name) {
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            if (Modifier.isPublic(type.getModifiers())) {
                try {
                    Method method = type.getMethod(name);
                    if (Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
                        return Optional.ofNullable(method.invoke(target));
                    }
                } catch (NoSuchMethodException another) {
                    LOGGER.log(Level.FINEST, name, another);
                } catch (ReflectiveOperationException broken) {
                    LOGGER.log(Level.WARNING, broken, () -> "Cannot tell who wrote the changes of " + target);
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
