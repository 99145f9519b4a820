package io.jenkins.plugins.batchrelease.service.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The end of a log.
 *
 * @param previous whether it is of the run before the present one
 * @param lines its last lines, in their order
 * @param cut whether there was more than fits
 */
public record LogExcerpt(boolean previous, List<String> lines, boolean cut) {
    /** As many as fit a look. */
    static final int MOST_LINES = 20;

    private static final int MOST_BYTES = 8 * 1024;
    private static final String CUT = "…";

    public LogExcerpt {
        lines = List.copyOf(lines);
    }

    /** @param lines readable already */
    static LogExcerpt endOf(List<String> lines, boolean previous) {
        Deque<String> kept = new ArrayDeque<>();
        int room = MOST_BYTES;
        for (int index = lines.size() - 1; index >= 0 && kept.size() < MOST_LINES; index--) {
            String line = lines.get(index);
            int size = size(line);
            if (size > room) {
                if (kept.isEmpty()) {
                    kept.add(CUT + endOf(line, room));
                }
                return new LogExcerpt(previous, List.copyOf(kept), true);
            }
            kept.addFirst(line);
            room -= size;
        }
        return new LogExcerpt(previous, List.copyOf(kept), false);
    }

    private static String endOf(String line, int bytes) {
        int start = line.length();
        int room = bytes - CUT.getBytes(StandardCharsets.UTF_8).length;
        while (start > 0) {
            int character = line.codePointBefore(start);
            room -= size(Character.toString(character));
            if (room < 0) {
                break;
            }
            start -= Character.charCount(character);
        }
        return line.substring(start);
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
