package io.jenkins.plugins.batchrelease.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import hudson.model.Descriptor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kohsuke.stapler.WebMethod;
import org.kohsuke.stapler.bind.JavaScriptMethod;
import org.kohsuke.stapler.verb.GET;
import org.kohsuke.stapler.verb.POST;

/**
 * Every public method of an object that Jenkins shows may be an address. Walks our classes as Stapler does and holds the list
 * of what it finds, so that none is added by accident.
 */
@DisplayName("An address")
class RoutesTest {
    private static List<Class<?>> ours() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.jenkins.plugins.batchrelease.jenkins")
                        .stream()
                        .map(RoutesTest::load)
                        .toList();
    }

    private static Class<?> load(JavaClass type) {
        try {
            return Class.forName(type.getName(), false, RoutesTest.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    /** As {@code MetaClass} of Stapler names them; what answers a mere text leads nowhere. */
    private static Set<String> routes(Class<?> type) {
        Set<String> routes = new TreeSet<>();
        for (Method method : type.getMethods()) {
            if (isOurs(method.getDeclaringClass()) && !method.isBridge() && !method.isSynthetic()) {
                route(method, routes);
            }
        }
        for (Field field : type.getFields()) {
            if (isOurs(field.getDeclaringClass()) && !Modifier.isStatic(field.getModifiers())) {
                routes.add(field.getName() + "/");
            }
        }
        return routes;
    }

    private static void route(Method method, Set<String> routes) {
        String name = method.getName();
        if (name.equals("getDynamic") || name.equals("doDynamic")) {
            routes.add("*");
        } else if (name.matches("get[A-Z].*") && leadsSomewhere(method)) {
            routes.add(rest(name, 3) + "/");
        } else if (name.equals("doIndex")) {
            routes.add("");
        } else if (name.matches("do[A-Z].*")) {
            routes.add(rest(name, 2));
        } else if (method.isAnnotationPresent(WebMethod.class) || method.isAnnotationPresent(JavaScriptMethod.class)) {
            routes.add(name);
        }
    }

    private static boolean leadsSomewhere(Method method) {
        Class<?> result = method.getReturnType();
        boolean text = result.isPrimitive()
                || result == String.class
                || result == Set.class
                || Number.class.isAssignableFrom(result);
        return !text && method.getParameterCount() <= 1;
    }

    private static String rest(String name, int from) {
        return Character.toLowerCase(name.charAt(from)) + name.substring(from + 1);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("io.jenkins.plugins.batchrelease");
    }

    private static Set<String> routes(String simpleName) {
        return routes(ours().stream()
                .filter(type -> type.getSimpleName().equals(simpleName))
                .findFirst()
                .orElseThrow());
    }

    @Test
    @DisplayName("below a build leads to its releases and to nothing else")
    void ofBuilds() {
        assertThat(routes("ReleaseAction")).containsExactly("", "*", "api/");
        assertThat(routes("KeptReleases")).isEmpty();
        assertThat(routes("ReleaseBadge")).isEmpty();
    }

    @Test
    @DisplayName("below a release reads it, or decides about it")
    void ofAPage() {
        assertThat(routes("ReleasePage"))
                .containsExactly(
                        "api/",
                        "approve",
                        "changes",
                        "confirm",
                        "continue",
                        "forget",
                        "hold",
                        "next",
                        "pod",
                        "reject",
                        "retry",
                        "rollback",
                        "rollbackTo",
                        "status",
                        "takeOver");
    }

    @Test
    @DisplayName("below the lists of releases leads to no job, no folder and not to Jenkins")
    void ofLists() {
        assertThat(routes("AllReleases")).containsExactly("api/", "badge/");
        assertThat(routes("ItemReleases")).containsExactly("api/");
    }

    /** Forms and JCasC need them; whoever may not see the configuration is turned away at its door. */
    @Test
    @DisplayName("below the global configuration is for those who may see it")
    void ofTheConfiguration() throws Exception {
        Class<?> configuration = ours().stream()
                .filter(type -> type.getSimpleName().equals("BatchReleaseConfiguration"))
                .findFirst()
                .orElseThrow();
        assertThat(routes(configuration)).containsExactly("clusters/", "target/");
        assertThat(configuration.getMethod("getTarget").getDeclaringClass()).isEqualTo(configuration);
    }

    @Test
    @DisplayName("of a form checks or fills a field, by POST, and all of them are known")
    void ofForms() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Class<?> type : ours()) {
            if (Descriptor.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                Class<?> outer = type.getEnclosingClass() == null ? type : type.getEnclosingClass();
                if (!routes(type).isEmpty()) {
                    found.put(outer.getSimpleName(), routes(type));
                }
            }
        }
        assertThat(found.values()).allSatisfy(routes -> assertThat(routes)
                .allMatch(route -> route.matches("(check|fill|test|auto)[A-Z].*|clusters/|target/")));
        assertThat(found).containsKeys("ClusterDefinition", "BatchReleaseStep");
    }

    @Test
    @DisplayName("that does something says by which method it is asked")
    void saysItsVerb() {
        assertThat(ours().stream()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> method.getName().matches("do[A-Z].*"))
                        .filter(method -> !method.getName().equals("doIndex")))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(
                                method.isAnnotationPresent(POST.class) || method.isAnnotationPresent(GET.class))
                        .as(method.toString())
                        .isTrue())
                .filteredOn(method -> method.getName().matches("do(Check|Fill|Test).*"))
                .allSatisfy(method -> assertThat(method.isAnnotationPresent(POST.class))
                        .as(method.toString())
                        .isTrue());
    }
}
