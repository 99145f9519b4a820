package io.jenkins.plugins.batchrelease.service.report;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a program or a person wrote, made harmless to look at: colours and other commands to a terminal are gone, and characters that
 * nobody sees, or that turn the direction of what follows, are written out.
 */
public final class PlainText {
    private static final Pattern COMMANDS = Pattern.compile(
            "\u001b\\[[0-?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?|\u001b[ -/]*[0-~]");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\t]]");

    private PlainText() {}

    public static List<String> lines(String text) {
        return text.lines().map(PlainText::line).toList();
    }

    /** On one line, for a list or a log. */
    public static String line(String text) {
        String visible =
                COMMANDS.matcher(text).replaceAll("").replace('\n', ' ').replace('\r', ' ');
        return UNSEEN.matcher(visible)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }
}
