package io.jenkins.plugins.batchrelease.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.jenkins.plugins.batchrelease.service.WorkloadChoice;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.verb.POST;

/** Every step has a form with all of its properties, help for each in both languages, and guarded checks. */
class StepFormsTest {
    private static final Pattern FIELD = Pattern.compile("field=\"(\\w+)\"");
    private static final Pattern SELECT = Pattern.compile("field=\"(\\w+)\">\\s*<(?:f|c):select");
    private static final Pattern INCLUDE = Pattern.compile("page=\"(\\w+\\.jelly)\"");
    private static final Pattern WORD = Pattern.compile("`(\\w+)`");
    private static final Pattern TEXT_OR_LIST = Pattern.compile("'[^'\n]*'|\\[[^\\]]*]");
    private static final Pattern CALL = Pattern.compile("\\b(batchRelease\\w*)\\(([^()]*)\\)");
    private static final Pattern ARGUMENT = Pattern.compile("(\\w+):");
    private static final Pattern KIND = Pattern.compile("workload: \\[(kind: [^\\]]*)]");
    private static final Pattern TEXT = Pattern.compile("\\$\\{%([^}]+)}");

    static List<Class<?>> steps() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.jenkins.plugins.batchrelease.jenkins")
                        .stream()
                        .filter(type -> type.isAssignableTo(ClusterStep.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .<Class<?>>map(JavaClass::reflect)
                        .sorted(java.util.Comparator.comparing(Class::getSimpleName))
                        .toList();
    }

    @Test
    void thereAreNineSteps() {
        assertThat(steps()).hasSize(9);
    }

    @ParameterizedTest
    @MethodSource("steps")
    @DisplayName("every property is in the form")
    void form(Class<?> step) throws Exception {
        String form = form(step, "config.jelly");
        assertThat(form).startsWith("<?jelly escape-by-default='true'?>");
        assertThat(found(FIELD, form)).containsExactlyElementsOf(properties(step));
    }

    @ParameterizedTest
    @MethodSource("steps")
    @DisplayName("the step and every property have help in English and Chinese")
    void help(Class<?> step) {
        for (String language : List.of("", "_zh_CN")) {
            assertThat(resource(step, "help" + language + ".html"))
                    .as("help%s of %s", language, step)
                    .isPresent();
            for (String property : properties(step)) {
                assertThat(inherited(step, "help-" + property + language + ".html"))
                        .as("help%s for %s of %s", language, property, step)
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    @DisplayName("every text of the form is translated")
    void translation(Class<?> step) throws Exception {
        for (Page page : pages(step, "config.jelly")) {
            TreeSet<String> texts = found(TEXT, page.text());
            Properties chinese = new Properties();
            if (!texts.isEmpty()) {
                String file = page.path().replace(".jelly", "_zh_CN.properties");
                try (InputStream stream = getClass().getResourceAsStream(file)) {
                    assertThat(stream).as(file).isNotNull();
                    chinese.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
                }
            }
            assertThat(chinese.stringPropertyNames()).as(page.path()).containsExactlyInAnyOrderElementsOf(texts);
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    @DisplayName("every list of the form is filled, and checks and fills answer to POST only")
    void checks(Class<?> step) throws Exception {
        Class<?> descriptor = Class.forName(step.getName() + "$DescriptorImpl");
        List<Method> webMethods = Arrays.stream(descriptor.getMethods())
                .filter(method -> method.getName().matches("do(Check|Fill)[A-Z]\\w*"))
                .filter(method -> method.getDeclaringClass().getName().startsWith("io.jenkins.plugins.batchrelease"))
                .toList();
        assertThat(webMethods).allSatisfy(method -> assertThat(method.isAnnotationPresent(POST.class))
                .as(method.toString())
                .isTrue());
        List<String> names = webMethods.stream().map(Method::getName).toList();
        assertThat(found(SELECT, form(step, "config.jelly")))
                .allSatisfy(field -> assertThat(names).contains("doFill" + upper(field) + "Items"));
        assertThat(names).allSatisfy(name -> assertThat(properties(step))
                .as(name)
                .contains(lower(name.replaceAll("^do(?:Check|Fill)|Items$", ""))));
    }

    @ParameterizedTest
    @MethodSource("steps")
    @DisplayName("docs/pipeline.md tells about every property, in both languages")
    void documentation(Class<?> step) throws Exception {
        for (String page : List.of("docs/pipeline.md", "docs/pipeline.zh_CN.md")) {
            assertThat(found(WORD, Files.readString(Path.of(page)))).as(page).containsAll(properties(step));
        }
    }

    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String place :
                List.of("README.md", "README.zh_CN.md", "docs", "test-fixtures/jenkins", "src/main/resources")) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                files.filter(file -> file.toString().matches(".*(\\.md|\\.html|Jenkinsfile)"))
                        .forEach(documents::add);
            }
        }
        return documents;
    }

    @Test
    @DisplayName(
            "every example in documents, helps and samples calls steps that there are, with properties that they have")
    void examples() throws Exception {
        Map<String, Class<?>> steps =
                steps().stream().collect(Collectors.toMap(step -> lower(step.getSimpleName()), Function.identity()));
        TreeSet<String> called = new TreeSet<>();
        for (Path document : documents()) {
            String text = Files.readString(document);
            for (Matcher call = CALL.matcher(TEXT_OR_LIST.matcher(text).replaceAll("''")); call.find(); ) {
                String step = call.group(1) + "Step";
                assertThat(steps).as("%s in %s", call.group(), document).containsKey(step);
                assertThat(properties(steps.get(step)))
                        .as("%s in %s", call.group(), document)
                        .containsAll(found(ARGUMENT, call.group(2)));
                called.add(step);
            }
            for (Matcher kind = KIND.matcher(text); kind.find(); ) {
                assertThat(WorkloadChoice.parse(kind.group(1)).custom())
                        .as("%s in %s", kind.group(), document)
                        .isPresent();
            }
        }
        assertThat(called).hasSizeGreaterThan(6);
    }

    private record Page(String path, String text) {}

    /** The form and what it includes. */
    private static List<Page> pages(Class<?> step, String name) throws Exception {
        List<Page> pages = new ArrayList<>();
        Class<?> descriptor = Class.forName(step.getName() + "$DescriptorImpl");
        Optional<String> path =
                name.equals("config.jelly") ? resource(step, name) : inherited(descriptor.getSuperclass(), name);
        String text = read(path.orElseThrow(() -> new AssertionError(step + " has no " + name)));
        pages.add(new Page(path.get(), text));
        for (String included : found(INCLUDE, text)) {
            pages.addAll(pages(step, included));
        }
        return pages;
    }

    private static String form(Class<?> step, String name) throws Exception {
        return String.join("\n", pages(step, name).stream().map(Page::text).toList());
    }

    private static TreeSet<String> properties(Class<?> step) {
        TreeSet<String> properties = new TreeSet<>();
        for (Method method : step.getMethods()) {
            if (method.isAnnotationPresent(DataBoundSetter.class)) {
                properties.add(lower(method.getName().substring("set".length())));
            }
        }
        return properties;
    }

    private static TreeSet<String> found(Pattern pattern, String text) {
        TreeSet<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** As Jenkins looks for a view: beside the class, or beside one it extends. */
    private static Optional<String> inherited(Class<?> type, String name) {
        return Stream.<Class<?>>iterate(type, one -> one != null, Class::getSuperclass)
                .flatMap(one -> resource(one, name).stream())
                .findFirst();
    }

    private static Optional<String> resource(Class<?> type, String name) {
        String path = "/" + type.getName().replace('.', '/').replace('$', '/') + "/" + name;
        return StepFormsTest.class.getResource(path) == null ? Optional.empty() : Optional.of(path);
    }

    private static String read(String path) throws IOException {
        try (InputStream stream = StepFormsTest.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String upper(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
