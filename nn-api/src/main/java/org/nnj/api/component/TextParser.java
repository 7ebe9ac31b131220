package org.nnj.api.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nnj.api.component.TextForm.Argument;
import org.nnj.api.component.TextForm.Call;
import org.nnj.api.component.TextForm.Items;
import org.nnj.api.component.TextForm.Quoted;
import org.nnj.api.component.TextForm.Word;

/**
 * Text to tree, by recursive descent:
 *
 * <pre>
 * value     = word [ "(" [ argument { "," argument } ] ")" ] | quoted | "[" [ value { "," value } ] "]"
 * argument  = [ word "=" ] value
 * </pre>
 *
 * A word ends at a bracket, a comma, an equals sign or a double quote; white space around it does not count. Text comes
 * from files that nobody vouches for, so length and depth are bounded.
 */
final class TextParser {

    private static final String STRUCTURE = "()[],=\"";

    private final String kindName;
    private final String text;
    private int next;
    private int depth;

    private TextParser(String kindName, String text) {
        this.kindName = kindName;
        this.text = text;
    }

    static TextForm parse(String kindName, String text) {
        if (text.length() > TextForm.LONGEST) {
            throw new IllegalArgumentException(kindName + " " + Excerpt.quoted(text) + ": expected at most "
                    + TextForm.LONGEST + " characters, but was " + text.length());
        }
        TextParser parser = new TextParser(kindName, text);
        TextForm form = parser.value();
        parser.skipSpace();
        if (parser.next < text.length()) {
            throw parser.unexpected("the end");
        }
        return form;
    }

    private TextForm value() {
        skipSpace();
        if (at('"')) {
            return quoted();
        }
        if (at('[')) {
            return items();
        }
        String word = word();
        if (word.isEmpty()) {
            throw unexpected("a value");
        }
        return at('(') ? new Call(word, arguments()) : new Word(word);
    }

    private TextForm items() {
        List<TextForm> items = new ArrayList<>();
        open();
        if (!at(']')) {
            items.add(value());
            while (comma(']')) {
                items.add(value());
            }
        }
        close();
        return new Items(List.copyOf(items));
    }

    private List<Argument> arguments() {
        List<Argument> arguments = new ArrayList<>();
        open();
        if (!at(')')) {
            arguments.add(argument());
            while (comma(')')) {
                arguments.add(argument());
            }
        }
        close();
        return List.copyOf(arguments);
    }

    private Argument argument() {
        TextForm first = value();
        skipSpace();
        if (first instanceof Word key && at('=')) {
            next++;
            return new Argument(Optional.of(key.text()), value());
        }
        return new Argument(Optional.empty(), first);
    }

    private void open() {
        if (depth == TextForm.DEEPEST) {
            throw error("expected at most " + TextForm.DEEPEST + " nested brackets, but was one more at position "
                    + (next + 1));
        }
        depth++;
        next++;
        skipSpace();
    }

    private void close() {
        depth--;
        next++;
    }

    /** Passes a comma and tells whether there was one; the bracket stays where it is. */
    private boolean comma(char bracket) {
        skipSpace();
        if (at(bracket)) {
            return false;
        }
        if (!at(',')) {
            throw unexpected("',' or '" + bracket + "'");
        }
        next++;
        return true;
    }

    private String word() {
        int start = next;
        while (next < text.length() && STRUCTURE.indexOf(text.charAt(next)) < 0) {
            next++;
        }
        return text.substring(start, next).strip();
    }

    private TextForm quoted() {
        StringBuilder content = new StringBuilder();
        next++;
        while (!at('"')) {
            if (next == text.length()) {
                throw unexpected("'\"'");
            }
            content.append(at('\\') ? escaped() : text.charAt(next));
            next++;
        }
        next++;
        return new Quoted(content.toString());
    }

    /** The character that an escape stands for; {@code next} is left on the last character of the escape. */
    private char escaped() {
        next++;
        char letter = next < text.length() ? text.charAt(next) : '\0';
        return switch (letter) {
            case '"', '\\' -> letter;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw unexpected("one of \" \\ n r t u after '\\'");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            next++;
            int digit =
                    next < text.length() ? "0123456789abcdef".indexOf(Character.toLowerCase(text.charAt(next))) : -1;
            if (digit < 0) {
                throw unexpected("four hexadecimal digits");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private void skipSpace() {
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
    }

    private boolean at(char wanted) {
        return next < text.length() && text.charAt(next) == wanted;
    }

    private IllegalArgumentException unexpected(String expected) {
        String was = next < text.length() ? "was " + Excerpt.quoted(text.substring(next, next + 1)) : "the text ended";
        return error("expected " + expected + " at position " + (next + 1) + ", but " + was);
    }

    private IllegalArgumentException error(String message) {
        return new IllegalArgumentException(kindName + " " + Excerpt.quoted(text) + ": " + message);
    }
}
