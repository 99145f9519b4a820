package io.jenkins.plugins.batchrelease.jenkins.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks an object all that can be asked without saying anything. A field that was added since the object was written is
 * null, or what no initializer made it: whoever adds one has to answer for that.
 */
final class Answers {
    private static final String OURS = "io.jenkins.plugins.batchrelease.jenkins";
    /** Asks Jenkins itself. */
    private static final List<String> NOT_ASKED = List.of("getDescriptor", "onResume", "start", "hashCode");

    private Answers() {}

    static void areAllThere(Object old) throws IllegalAccessException {
        assertThat(of(old)).doesNotContainValue(null);
    }

    /** By the name of the method. */
    static Map<String, Object> of(Object old) throws IllegalAccessException {
        Map<String, Object> answers = new TreeMap<>();
        for (Class<?> type = old.getClass();
                type != null && type.getName().startsWith(OURS);
                type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (isQuestion(method)) {
                    method.setAccessible(true);
                    answers.put(method.getName(), answer(method, old));
                }
            }
        }
        return answers;
    }

    private static boolean isQuestion(Method method) {
        return method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !Modifier.isStatic(method.getModifiers())
                && !Modifier.isPrivate(method.getModifiers())
                && !Modifier.isAbstract(method.getModifiers())
                && !method.isSynthetic()
                && !NOT_ASKED.contains(method.getName());
    }

    private static Object answer(Method method, Object old) throws IllegalAccessException {
        try {
            return method.invoke(old);
        } catch (InvocationTargetException failure) {
            throw new AssertionError(
                    method + " of an object of an older version: "
                            + Arrays.asList(failure.getCause().getStackTrace()).subList(0, 3),
                    failure.getCause());
        }
    }
}
