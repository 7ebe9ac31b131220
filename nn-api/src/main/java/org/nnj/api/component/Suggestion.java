package org.nnj.api.component;

import java.util.Collection;
import java.util.Optional;

/** The known name that was probably meant, by edit distance with neighbours swapped counted as one edit. */
final class Suggestion {

    private static final int LONGEST = 64; // a longer name is no slip of the finger, and the distance costs its square

    private Suggestion() {}

    /**
     * The nearest of the known names; the first of them if several are equally near, none if all are too far. A name
     * without its prefix is near.
     */
    static Optional<String> nearest(String wanted, Collection<String> known) {
        String normalized = Names.normalized(wanted);
        if (normalized.isEmpty() || normalized.length() > LONGEST) {
            return Optional.empty();
        }
        int best = Math.max(1, normalized.length() / 3) + 1;
        Optional<String> nearest = Optional.empty();
        for (String candidate : known) {
            int distance = distanceToName(normalized, candidate);
            if (distance < best) {
                best = distance;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    /** "; did you mean 'relu'?", or nothing. */
    static String question(String wanted, Collection<String> known) {
        return nearest(wanted, known)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
    }

    private static int distanceToName(String normalized, String candidate) {
        if (initials(candidate).equals(normalized)) {
            return 0;
        }
        String whole = Names.normalized(candidate);
        String withoutPrefix = whole.substring(whole.indexOf(':') + 1);
        return Math.min(distance(normalized, whole), distance(normalized, withoutPrefix));
    }

    /** {@code mean-squared-error} is called {@code mse}; one word has no short name. */
    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < name.length(); i++) {
            if (first) {
                initials.append(name.charAt(i));
            }
            first = name.charAt(i) == '-';
        }
        return initials.length() > 1 ? initials.toString() : "";
    }

    /** Optimal string alignment: insert, delete, replace, or swap two neighbours, each at cost one. */
    static int distance(String left, String right) {
        int[] beforePrevious = new int[right.length() + 1];
        int[] previous = new int[right.length() + 1];
        int[] current = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            current[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] spare = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = spare;
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean equal = left.charAt(i - 1) == right.charAt(j - 1);
                int edit = Math.min(previous[j], current[j - 1]) + 1;
                current[j] = Math.min(edit, previous[j - 1] + (equal ? 0 : 1));
                if (swapped(left, i, right, j)) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
        }
        return current[right.length()];
    }

    private static boolean swapped(String left, int i, String right, int j) {
        return i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1);
    }
}
