package io.jenkins.plugins.batchrelease.cli;

/** The last line of a terminal, drawn anew with every change. */
final class ProgressBar {
    private static final int WIDTH = 20;
    private static final int COLUMNS = 79;

    private final Screen screen;
    private String drawn = "";

    ProgressBar(Screen screen) {
        this.screen = screen;
    }

    void draw(PodsLine line) {
        if (!screen.isTerminal()) {
            return;
        }
        int filled = line.wanted() == 0 ? WIDTH : Math.min(WIDTH, line.done() * WIDTH / line.wanted());
        String text = line.text();
        int room = COLUMNS - WIDTH - 3;
        String drawing = "\r" + screen.palette().good("[" + "=".repeat(filled)) + " ".repeat(WIDTH - filled) + "] "
                + (text.length() > room ? text.substring(0, room - 3) + "..." : text) + "\u001b[K";
        if (!drawing.equals(drawn)) {
            screen.raw(drawing);
            drawn = drawing;
        }
    }

    void clear() {
        if (!drawn.isEmpty()) {
            screen.raw("\r\u001b[K");
            drawn = "";
        }
    }
}
