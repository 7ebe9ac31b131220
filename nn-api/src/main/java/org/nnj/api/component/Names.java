package org.nnj.api.component;

import java.util.Locale;
import java.util.regex.Pattern;

/** How classes, record components, enum constants and kinds are called in text. */
final class Names {

    // LeakyRelu: lower or digit before upper; IDXFiles, TopKAccuracy: upper before upper and lower
    private static final Pattern WORD_START =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final String WORDS = "[a-z0-9]+(?:[-.][a-z0-9]+)*";
    private static final Pattern NAME = Pattern.compile("(?:" + WORDS + ":)?" + WORDS);
    private static final Pattern IGNORED = Pattern.compile("[-_\\s]+");
    private static final String SPEC = "-spec";

    private Names() {}

    /** {@code LeakyRelu} and {@code leakyRelu} become {@code leaky-relu}. */
    static String kebab(String identifier) {
        return WORD_START.matcher(identifier).replaceAll("-").replace('_', '-').toLowerCase(Locale.ROOT);
    }

    /** {@code ARG_MAX} becomes {@code arg-max}. */
    static String ofConstant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What two spellings of one name have in common. */
    static String normalized(String name) {
        return IGNORED.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    static boolean same(String left, String right) {
        return normalized(left).equals(normalized(right));
    }

    static String ofComponent(Class<?> type) {
        Named named = type.getAnnotation(Named.class);
        if (named == null) {
            return kebab(lastName(type));
        }
        Check.that(
                NAME.matcher(named.value()).matches(),
                type.getName(),
                "@Named with lower-case words joined by '-', after at most one 'prefix:'",
                Excerpt.quoted(named.value()));
        return named.value();
    }

    // an anonymous class has no simple name
    private static String lastName(Class<?> type) {
        String simple = type.getSimpleName();
        return simple.isEmpty() ? type.getName().substring(type.getName().lastIndexOf('.') + 1) : simple;
    }

    /** {@code LayerSpec} becomes {@code layer}, {@code DataSource} becomes {@code data source}. */
    static String ofKind(Class<?> kind) {
        String kebab = kebab(kind.getSimpleName());
        String name = kebab.endsWith(SPEC) ? kebab.substring(0, kebab.length() - SPEC.length()) : kebab;
        return name.replace('-', ' ');
    }

    /** "an activation", "a layer". */
    static String withArticle(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }
}
