package io.jenkins.plugins.batchrelease.jenkins.step;

import java.lang.constant.Constable;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Arguments of a script in the form that a step keeps them: text. */
final class PlainArguments {
    private PlainArguments() {}

    /**
     * Numbers, lists and maps become text wherever the step has a text: {@code 2}, {@code 1, 50%, 100%}, {@code kind:
     * GameServerSet, partition: /spec/keep}.
     */
    static Map<String, Object> asText(Map<String, Object> arguments, Class<?> step) {
        Map<String, Object> plain = new LinkedHashMap<>(arguments);
        plain.replaceAll((name, value) -> isText(step, name) ? text(value) : value);
        return plain;
    }

    private static boolean isText(Class<?> step, String name) {
        String getter = "get" + name.substring(0, Math.min(1, name.length())).toUpperCase(java.util.Locale.ROOT)
                + name.substring(Math.min(1, name.length()));
        for (Method method : step.getMethods()) {
            if (method.getName().equals(getter) && method.getParameterCount() == 0) {
                return method.getReturnType() == String.class || method.getReturnType() == Constable.class;
            }
        }
        return false;
    }

    private static Object text(Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining(", "));
        }
        return value instanceof Number ? value.toString() : value;
    }
}
