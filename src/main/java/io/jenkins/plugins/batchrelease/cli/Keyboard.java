package io.jenkins.plugins.batchrelease.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Locale;

/** Asks the person at the keyboard. */
final class Keyboard implements Answers {
    private final Screen screen;
    private final BufferedReader keys = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));

    Keyboard(Screen screen) {
        this.screen = screen;
    }

    @Override
    public boolean to(String question) {
        while (true) {
            screen.raw(screen.palette().bold(question) + " [y/n] ");
            String answer = line();
            if (answer == null) {
                screen.line("nobody is there: no");
                return false;
            }
            switch (answer.strip().toLowerCase(Locale.ROOT)) {
                case "y", "yes" -> {
                    return true;
                }
                case "n", "no" -> {
                    return false;
                }
                default -> screen.line("y or n, please.");
            }
        }
    }

    private String line() {
        try {
            return keys.readLine();
        } catch (IOException closed) {
            return null;
        }
    }
}
