package org.nnj.models.file;

import java.io.IOException;

/** Words for what is wrong with a file: its name, the place in it, what was expected and what was found. */
public final class FileError {

    private static final int LONGEST = 80;

    private FileError() {}

    /**
     * A file that is not as it should be.
     *
     * @param file its name
     * @param where the place, such as {@code tensor 'dense-1.weights'}
     * @param expected as it reads after "expected"
     * @param was as it reads after "but"
     * @return the exception to throw
     */
    public static IOException of(String file, String where, String expected, String was) {
        return new IOException(file + ": " + where + ": expected " + expected + ", but " + was);
    }

    /**
     * Text that somebody else wrote, for a message: on one line, not too long, in single quotes.
     *
     * @param text any text
     * @return the quoted text
     */
    public static String quoted(String text) {
        StringBuilder line = new StringBuilder("'");
        int next = 0;
        for (int count = 0; count < LONGEST && next < text.length(); count++) {
            int point = text.codePointAt(next);
            append(line, point);
            next += Character.charCount(point);
        }
        return line.append(next < text.length() ? "…'" : "'").toString();
    }

    private static void append(StringBuilder line, int point) {
        int type = Character.getType(point);
        boolean harmless = !Character.isISOControl(point)
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE;
        if (harmless) {
            line.appendCodePoint(point);
        } else {
            line.append(String.format("\\u%04x", point));
        }
    }
}
