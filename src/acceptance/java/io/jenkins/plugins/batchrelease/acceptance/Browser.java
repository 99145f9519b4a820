package io.jenkins.plugins.batchrelease.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.UnexpectedAlertBehaviour;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Somebody with a headless Chromium. Nothing is downloaded: browser and driver are what this machine has. */
final class Browser implements AutoCloseable {
    private static final String DRIVER = "webdriver.chrome.driver";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** It says once for each browser that it does not know that version; nothing here needs to be known of it. */
    private static final Logger VERSIONS = Logger.getLogger("org.openqa.selenium.devtools");

    static {
        VERSIONS.setLevel(Level.OFF);
    }

    private final URI root;
    private final ChromeDriver driver;

    Browser(URI root, Person who) {
        this.root = root;
        this.driver = new ChromeDriver(service(), options());
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Authorization", who.authorization())));
    }

    private static ChromeDriverService service() {
        Path chromedriver = Optional.of(System.getProperty(DRIVER, ""))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .or(() -> onPath("chromedriver"))
                .orElseGet(() -> abort("there is no chromedriver on the PATH, and -D" + DRIVER + " names none"));
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .build();
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        Stream.of("chromium", "google-chrome", "chromium-browser")
                .flatMap(name -> onPath(name).stream())
                .findFirst()
                .ifPresent(path -> options.setBinary(path.toFile()));
        options.addArguments(
                "--headless=new",
                "--window-size=1280,1000",
                "--no-first-run",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                // Pages of a Jenkins of one's own, and a sandbox that is not there for root or in containers.
                "--no-sandbox",
                "--lang=en-US");
        options.setUnhandledPromptBehaviour(UnexpectedAlertBehaviour.IGNORE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }

    /** @param path relative to the root of Jenkins */
    Browser open(String path) {
        driver.get(root.resolve(path).toString());
        return this;
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Waits until the page shows a text. */
    Browser shows(String text) {
        await("the page " + driver.getCurrentUrl() + " to show: " + text)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> text().contains(text));
        return this;
    }

    /** Waits until the browser is somewhere else: a form was saved. */
    void leaves(String address) {
        await("the browser to leave " + address).atMost(PATIENCE).until(() -> !driver.getCurrentUrl()
                .endsWith(address));
    }

    /** The element that a CSS selector finds, once it is shown. */
    WebElement find(String selector) {
        return await(selector + " on " + driver.getCurrentUrl())
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> driver.findElements(By.cssSelector(selector)).stream()
                                .filter(WebElement::isDisplayed)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Chooses the option of a list whose text begins so. */
    void choose(String selector, String beginning) {
        find(selector).findElements(By.tagName("option")).stream()
                .filter(option -> option.getText().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no option " + beginning + " on " + address()))
                .click();
    }

    /** Waits until Jenkins has filled the lists of the form: a step that is generated before has empty words in it. */
    void awaitLists() {
        await("lists on " + address())
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> driver.findElements(By.cssSelector("select[fillurl]")).stream()
                        .filter(WebElement::isDisplayed)
                        .noneMatch(
                                list -> list.findElements(By.tagName("option")).isEmpty()));
    }

    /** What is written in a field, once it is as wanted. */
    String value(String selector, Predicate<String> wanted) {
        return await(selector + " on " + address())
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> driver.findElement(By.cssSelector(selector)).getDomProperty("value"), wanted);
    }

    Object script(String javascript) {
        return driver.executeScript(javascript);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    boolean hasDialog() {
        try {
            driver.switchTo().alert();
            return true;
        } catch (NoAlertPresentException none) {
            return false;
        }
    }

    /** What the console complained of since it was last asked: errors, and what a content security policy stopped. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue()
                        || entry.getMessage().contains("Content Security Policy"))
                .map(LogEntry::getMessage)
                .toList();
    }

    Browser phone() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
        return this;
    }

    /** What is open, for this browser only; Jenkins itself would keep a theme with the person. */
    Browser dark() {
        driver.executeScript("document.documentElement.dataset.theme = 'dark'");
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        return this;
    }

    /** Keeps the whole page as a picture in {@code target/acceptance}, once what fades in is there. */
    Path picture(String name) {
        await("the animations of " + address())
                .atMost(PATIENCE)
                .until(() -> Boolean.TRUE.equals(
                        driver.executeScript("return document.getAnimations().every(one => one.playState !== 'running'"
                                + " || one.effect.getComputedTiming().endTime === Infinity)")));
        try {
            Path file =
                    Settings.pictures().resolve(name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".png");
            Files.createDirectories(file.getParent());
            Map<String, Object> shot = driver.executeCdpCommand(
                    "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
            return Files.write(file, Base64.getDecoder().decode(shot.get("data").toString()));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot keep a picture", broken);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
