package org.nnj.api.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tree of a text form, before anything in it is looked up. */
sealed interface TextForm {

    /** The longest text that is read or written, in characters. */
    int LONGEST = 64 * 1024;

    /** How many brackets may be open at one place. */
    int DEEPEST = 64;

    /** How an error message calls it. */
    String shown();

    /** A bare word: a number, a truth value, the name of a component or of a constant, or a plain string. */
    record Word(String text) implements TextForm {
        @Override
        public String shown() {
            return Excerpt.quoted(text);
        }
    }

    /** A string in double quotes, its escapes resolved. */
    record Quoted(String text) implements TextForm {
        @Override
        public String shown() {
            return "the quoted text " + Excerpt.quoted(text);
        }
    }

    /** A list, {@code [a, b]}. */
    record Items(List<TextForm> items) implements TextForm {
        @Override
        public String shown() {
            return "a list";
        }
    }

    /** A component with its arguments, {@code name(key=value)}; a name alone is a {@link Word}. */
    record Call(String name, List<Argument> arguments) implements TextForm {
        @Override
        public String shown() {
            return Excerpt.quoted(name + "(…)");
        }

        /** The same without the arguments of these names. */
        Call without(Set<String> keys) {
            List<Argument> kept = new ArrayList<>();
            for (Argument argument : arguments) {
                if (argument.key().isEmpty() || !keys.contains(argument.key().get())) {
                    kept.add(argument);
                }
            }
            return new Call(name, List.copyOf(kept));
        }
    }

    /** One argument, with its key unless it is positional. */
    record Argument(Optional<String> key, TextForm value) {}
}
