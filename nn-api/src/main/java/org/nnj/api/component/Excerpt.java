package org.nnj.api.component;

/** Foreign text in a message: on one line, and not longer than a reader wants. */
final class Excerpt {

    private static final int QUOTED = 80;
    private static final int REASON = 300;

    private Excerpt() {}

    /** A name or text as it was written, in single quotes. */
    static String quoted(String text) {
        return "'" + oneLine(text, QUOTED) + "'";
    }

    /** What an exception says: its simple class name and its message. */
    static String reason(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        return oneLine(message == null ? name : name + ": " + message, REASON);
    }

    /** Why a class cannot be used: {@code acme.Mish (acme.jar): IllegalStateException: no licence}. */
    static String reason(Class<?> type, Throwable thrown) {
        return type.getName() + " (" + Origin.of(type) + "): " + reason(thrown);
    }

    /** A message that already says all, on one line. */
    static String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? reason(thrown) : oneLine(message, REASON);
    }

    private static String oneLine(String text, int limit) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(limit).forEach(point -> {
            if (breaksLine(point)) {
                line.append(String.format("\\u%04x", point));
            } else {
                line.appendCodePoint(point);
            }
        });
        return text.codePointCount(0, text.length()) > limit ? line.append('…').toString() : line.toString();
    }

    private static boolean breaksLine(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.FORMAT; // among them what reverses the direction of the text
    }
}
