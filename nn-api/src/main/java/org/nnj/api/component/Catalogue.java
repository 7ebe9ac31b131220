package org.nnj.api.component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All components of one kind that one class loader sees. Immutable.
 *
 * @param <C> the kind
 * @param registered by normalised name; two or more of one name are a clash
 * @param setAside providers that cannot be used, each with the reason
 */
record Catalogue<C extends Component>(
        Class<C> kind, Map<String, List<Registered<C>>> registered, List<String> setAside) {

    private static final int SHOWN = 40;

    Catalogue {
        registered = Map.copyOf(registered);
        setAside = List.copyOf(setAside);
    }

    Registered<C> get(String name, String where) {
        List<Registered<C>> found = registered.getOrDefault(Names.normalized(name), List.of());
        if (found.isEmpty()) {
            throw new IllegalArgumentException((where.isEmpty() ? "" : where + ": ") + unknown(name));
        }
        return single(found);
    }

    /** Sorted by name. */
    List<Registered<C>> all() {
        List<Registered<C>> all = new ArrayList<>();
        for (List<Registered<C>> found : registered.values()) {
            all.add(single(found));
        }
        all.sort(Comparator.comparing(Registered::name));
        return List.copyOf(all);
    }

    private Registered<C> single(List<Registered<C>> found) {
        if (found.size() > 1) {
            throw new IllegalArgumentException(Names.ofKind(kind) + " '"
                    + found.get(0).name() + "' is provided twice: "
                    + found.get(0).typeAndOrigin() + " and " + found.get(1).typeAndOrigin());
        }
        return found.get(0);
    }

    private String unknown(String name) {
        List<String> names = registered.values().stream()
                .map(found -> found.get(0).name())
                .sorted()
                .toList();
        String problems = setAside.isEmpty() ? "" : ". Set aside: " + String.join("; ", setAside);
        return "unknown " + Names.ofKind(kind) + " " + Excerpt.quoted(name) + known(name, names) + problems;
    }

    /** "; did you mean 'relu'? Known: elu, gelu, relu", as far as there is something to say. */
    static String known(String name, Collection<String> known) {
        if (known.isEmpty()) {
            return "; none is known";
        }
        String question = Suggestion.question(name, known);
        String list = known.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return (question.isEmpty() ? "." : question) + " Known: " + list + (known.size() > SHOWN ? ", …" : "");
    }
}
