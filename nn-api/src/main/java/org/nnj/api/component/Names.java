package org.nnj.api.component;

import java.util.List;
import java.util.Locale;

/** How classes, record components, enum constants and kinds are called in text. */
final class Names {

    private static final String SPEC = "-spec";

    private Names() {}

    /** {@code LeakyRelu} and {@code leakyRelu} become {@code leaky-relu}. */
    static String kebab(String identifier) {
        StringBuilder words = new StringBuilder(identifier.length() + 4);
        for (int i = 0; i < identifier.length(); i++) {
            if (beginsWord(identifier, i)) {
                words.append('-');
            }
            char letter = identifier.charAt(i);
            words.append(letter == '_' ? '-' : letter);
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    /** LeakyRelu: lower or digit before upper; IDXFiles, TopKAccuracy: upper before upper and lower. */
    private static boolean beginsWord(String identifier, int at) {
        if (at == 0 || !Character.isUpperCase(identifier.charAt(at))) {
            return false;
        }
        char before = identifier.charAt(at - 1);
        return Character.isLowerCase(before)
                || Character.isDigit(before)
                || (Character.isUpperCase(before)
                        && at + 1 < identifier.length()
                        && Character.isLowerCase(identifier.charAt(at + 1)));
    }

    /** {@code ARG_MAX} becomes {@code arg-max}. */
    static String ofConstant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What two spellings of one name have in common. */
    static String normalized(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if ("-_ \t\n\u000b\f\r".indexOf(name.charAt(i)) < 0) {
                kept.append(name.charAt(i));
            }
        }
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    static boolean same(String left, String right) {
        return normalized(left).equals(normalized(right));
    }

    static String ofComponent(Class<?> type) {
        Named named = type.getAnnotation(Named.class);
        if (named == null) {
            return withoutKind(kebab(lastName(type)), type);
        }
        if (!isName(named.value())) {
            throw new IllegalArgumentException(type.getName()
                    + ": expected @Named with lower-case words joined by '-', after at most one 'prefix:',"
                    + " but was " + Excerpt.quoted(named.value()));
        }
        return named.value();
    }

    /** {@code activation-layer} of a layer is {@code activation}: what kind it is need not be said again. */
    private static String withoutKind(String name, Class<?> type) {
        if (name.indexOf('-') < 0) {
            return name;
        }
        for (Class<?> parent : type.getInterfaces()) {
            String kind = "-" + ofKind(parent).replace(' ', '-');
            if (isKind(parent) && name.endsWith(kind)) {
                return name.substring(0, name.length() - kind.length());
            }
            String inherited = withoutKind(name, parent);
            if (!inherited.equals(name)) {
                return inherited;
            }
        }
        return name;
    }

    /** Whether it extends {@link Component} itself; an interface below such a one is a sort of that kind. */
    private static boolean isKind(Class<?> parent) {
        return List.of(parent.getInterfaces()).contains(Component.class);
    }

    /** Words of lower-case letters and digits, joined by one hyphen or dot each, after at most one prefix of the same and a colon. */
    private static boolean isName(String text) {
        boolean afterWord = false;
        boolean hasPrefix = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isColon = c == ':' && !hasPrefix;
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!isLetter && !(afterWord && (c == '-' || c == '.' || isColon))) {
                return false;
            }
            hasPrefix |= isColon;
            afterWord = isLetter;
        }
        return afterWord;
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
