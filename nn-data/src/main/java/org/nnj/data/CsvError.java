package org.nnj.data;

import java.io.IOException;
import java.io.UncheckedIOException;

/** How errors in a CSV file are told. */
final class CsvError {

    private static final int LONGEST = 40;

    private CsvError() {}

    /** A field as messages show it: in quotes, without line breaks, cut where it is long. */
    static String quoted(String field) {
        return "'" + shown(field) + "'";
    }

    static String shown(String field) {
        String line = field.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** An error from where no checked exception may be thrown. */
    static UncheckedIOException unchecked(String message) {
        return new UncheckedIOException(new IOException(message));
    }

    /** The error that was thrown from within the parser, if there is one. */
    static IOException within(Throwable thrown, IOException otherwise) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException own) {
                return own;
            }
        }
        return otherwise;
    }
}
