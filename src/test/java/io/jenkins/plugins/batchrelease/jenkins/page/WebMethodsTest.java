package io.jenkins.plugins.batchrelease.jenkins.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.service.view.Action;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.GET;
import org.kohsuke.stapler.verb.POST;

/** Conventions that keep the page's addresses safe; what they answer in a Jenkins is tried there. */
class WebMethodsTest {
    private static final Set<String> READING = Set.of("doStatus", "doChanges", "doPod");

    private static List<Method> webMethods() {
        return Arrays.stream(ReleasePage.class.getDeclaredMethods())
                .filter(method -> method.getName().startsWith("do"))
                .filter(method -> !method.isSynthetic())
                .toList();
    }

    @Test
    void everythingThatDecidesIsAPost() {
        assertThat(webMethods()).allSatisfy(method -> {
            boolean reading = READING.contains(method.getName());
            assertThat(method.isAnnotationPresent(POST.class)).isEqualTo(!reading);
            assertThat(method.isAnnotationPresent(GET.class)).isEqualTo(reading);
        });
    }

    @Test
    void thereIsOneForEveryActionThatIsOffered() {
        Stream<String> verbs = Arrays.stream(Action.values()).map(Action::verb);
        assertThat(webMethods().stream().map(Method::getName).filter(name -> !READING.contains(name)))
                .containsExactlyInAnyOrderElementsOf(
                        verbs.map(verb -> "do" + verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1))
                                .toList());
    }

    /** Stapler answers a number that is none with a page about an exception. */
    @Test
    void parametersAreTexts() {
        assertThat(webMethods())
                .flatExtracting(method -> Arrays.asList(method.getParameters()))
                .allSatisfy(parameter -> {
                    assertThat(parameter.getType()).isEqualTo(String.class);
                    assertThat(parameter.isAnnotationPresent(QueryParameter.class))
                            .isTrue();
                });
    }
}
