package org.nnj.models.file;

/**
 * JSON that is read from front to back, as RFC 8259 has it and nothing beyond. Whoever reads says what comes next, so nothing is
 * built but what is asked for, and no depth of nesting costs anything. Two hundred lines instead of a library: reading a header is
 * the first thing that a program does when it loads a model, and the classes of a library take longer to load than the model.
 *
 * <pre>{@code
 * json.beginObject();
 * while (json.nextName()) {
 *   values.put(json.name(), json.string());
 * }
 * boolean wasAll = json.isAtEnd();
 * }</pre>
 */
public final class JsonText {

    private static final int LONGEST_NUMBER = 1000;

    private final String text;
    private int next;
    private boolean isFirst;
    private String name = "";

    /** What a value is; its words are for messages. */
    public enum Kind {
        /** Names and values. */
        OBJECT("an object"),
        /** Values. */
        ARRAY("an array"),
        /** Text. */
        STRING("a string"),
        /** A number without a fraction or an exponent. */
        WHOLE("a whole number"),
        /** Any other number. */
        FRACTION("a number with a fraction"),
        /** True or false. */
        TRUTH("a truth value"),
        /** Null. */
        NULL("null");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /**
         * With its article.
         *
         * @return such as {@code an object}
         */
        public String words() {
            return words;
        }
    }

    /** The text is not JSON, or not what its reader asked for. */
    public static final class Malformed extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private final int position;

        Malformed(String message, int position) {
            super(message);
            this.position = position;
        }

        /**
         * Where.
         *
         * @return how many characters stand before the place
         */
        public int position() {
            return position;
        }
    }

    /**
     * A text that has not been read.
     *
     * @param text one value, with or without spaces around it
     */
    public JsonText(String text) {
        this.text = text;
    }

    /**
     * What comes next; nothing is passed.
     *
     * @return the kind of the next value
     * @throws Malformed if no value begins here
     */
    public Kind kind() {
        return switch (look()) {
            case '{' -> Kind.OBJECT;
            case '[' -> Kind.ARRAY;
            case '"' -> Kind.STRING;
            case 't', 'f' -> Kind.TRUTH;
            case 'n' -> Kind.NULL;
            default -> numberKind();
        };
    }

    private Kind numberKind() {
        int end = afterNumber();
        if (end == next) {
            throw malformed("a value");
        }
        return afterDigits(text.charAt(next) == '-' ? next + 1 : next) == end ? Kind.WHOLE : Kind.FRACTION;
    }

    /** Passes the bracket before the first name. */
    public void beginObject() {
        pass('{');
        isFirst = true;
    }

    /** Passes the bracket before the first value. */
    public void beginArray() {
        pass('[');
        isFirst = true;
    }

    /**
     * Goes on to the next name of an object, or passes its end.
     *
     * @return whether there is one; its value is to be read then
     */
    public boolean nextName() {
        if (!nextIn('}')) {
            return false;
        }
        name = string();
        pass(':');
        return true;
    }

    /**
     * Goes on to the next value of an array, or passes its end.
     *
     * @return whether there is one; it is to be read then
     */
    public boolean nextItem() {
        return nextIn(']');
    }

    /**
     * The name that {@link #nextName} found last.
     *
     * @return without escapes
     */
    public String name() {
        return name;
    }

    /**
     * Reads a string.
     *
     * @return without escapes
     */
    public String string() {
        pass('"');
        int start = next;
        while (next < text.length()
                && text.charAt(next) != '"'
                && text.charAt(next) != '\\'
                && text.charAt(next) >= ' ') {
            next++;
        }
        String plain = text.substring(start, next);
        return next < text.length() && text.charAt(next) == '"' ? endOf(plain) : escaped(plain);
    }

    private String endOf(String string) {
        next++;
        return string;
    }

    private String escaped(String plain) {
        StringBuilder content = new StringBuilder(plain);
        while (next < text.length() && text.charAt(next) != '"') {
            char letter = text.charAt(next);
            if (letter < ' ') {
                throw malformed("no control character in a string");
            }
            next++;
            content.append(letter == '\\' ? escape() : letter);
        }
        pass('"');
        return content.toString();
    }

    private char escape() {
        char letter = next < text.length() ? text.charAt(next) : ' ';
        int known = "\"\\/bfnrt".indexOf(letter);
        if (known >= 0) {
            next++;
            return "\"\\/\b\f\n\r\t".charAt(known);
        }
        if (letter != 'u') {
            throw malformed("one of \" \\ / b f n r t u after \\");
        }
        next++;
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = next < text.length() ? Character.digit(text.charAt(next), 16) : -1;
            if (digit < 0 || text.charAt(next) > 'f') {
                throw malformed("four hexadecimal digits");
            }
            code = 16 * code + digit;
            next++;
        }
        return (char) code;
    }

    /**
     * Reads a whole number.
     *
     * @return within the range of a long
     */
    public long whole() {
        String digits = number("a whole number");
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            next -= digits.length();
            throw malformed("a whole number within the range of a long");
        }
    }

    /**
     * Reads a number or null.
     *
     * @return NaN for null
     */
    public double numberOrNull() {
        if (look() == 'n') {
            passWord("null");
            return Double.NaN;
        }
        return Double.parseDouble(number("a number"));
    }

    private String number(String expected) {
        look();
        int start = next;
        int end = afterNumber();
        if (end == start || end - start > LONGEST_NUMBER) {
            throw malformed(expected);
        }
        next = end;
        return text.substring(start, end);
    }

    /** Behind the number that begins here: {@code -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?}; here if none does. */
    private int afterNumber() {
        int whole = next < text.length() && text.charAt(next) == '-' ? next + 1 : next;
        int end = afterDigits(whole);
        boolean leadsWithZero = end > whole + 1 && text.charAt(whole) == '0';
        if (end == whole || leadsWithZero) {
            return next;
        }
        if (end < text.length() && text.charAt(end) == '.') {
            int fraction = end + 1;
            end = afterDigits(fraction);
            if (end == fraction) {
                return next;
            }
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int sign = end + 1;
            int exponent = sign < text.length() && "+-".indexOf(text.charAt(sign)) >= 0 ? sign + 1 : sign;
            end = afterDigits(exponent);
            return end == exponent ? next : end;
        }
        return end;
    }

    private int afterDigits(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /**
     * Whether all has been read.
     *
     * @return true if nothing but spaces is left
     */
    public boolean isAtEnd() {
        passSpace();
        return next == text.length();
    }

    private boolean nextIn(char end) {
        if (look() == end) {
            next++;
            isFirst = false;
            return false;
        }
        if (!isFirst) {
            pass(',');
        }
        isFirst = false;
        return true;
    }

    private void passWord(String word) {
        if (!text.startsWith(word, next)) {
            throw malformed(word);
        }
        next += word.length();
    }

    private void pass(char expected) {
        if (look() != expected) {
            throw malformed("'" + expected + "'");
        }
        next++;
    }

    /** The next character that is no space; a NUL, which no value begins with, at the end of the text. */
    private char look() {
        passSpace();
        return next < text.length() ? text.charAt(next) : '\0';
    }

    private void passSpace() {
        while (next < text.length() && " \t\n\r".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
    }

    private Malformed malformed(String expected) {
        String was = next < text.length() ? "was '" + text.charAt(next) + "'" : "the text ended";
        return new Malformed("expected " + expected + ", but " + was, next);
    }
}
