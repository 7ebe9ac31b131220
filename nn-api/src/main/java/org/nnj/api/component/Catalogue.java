package org.nnj.api.component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All components of one kind that one class loader sees, by name. A provider is made when its name is asked for, or when all are
 * listed. Immutable as seen from outside.
 *
 * @param <C> the kind
 */
final class Catalogue<C extends Component> {

    private static final int SHOWN = 40;

    private final Class<C> kind;
    /** By normalised name; in the order in which they were found. */
    private final Map<String, List<Provided<C>>> byName;

    /** Providers and what could not even be read, in the order in which they were found. */
    private final List<Provided<C>> all;

    Catalogue(Class<C> kind, List<Provided<C>> all) {
        this.kind = kind;
        this.all = List.copyOf(all);
        this.byName = new LinkedHashMap<>();
        for (Provided<C> provided : all) {
            List<Provided<C>> sameName = byName.get(provided.key());
            if (sameName == null) {
                sameName = new ArrayList<>();
                byName.put(provided.key(), sameName);
            }
            sameName.add(provided);
        }
    }

    /** What the no-argument constructor of the one of that name makes. */
    C get(String name, String where) {
        List<Provided<C>> sound = sound(byName.getOrDefault(Names.normalized(name), List.of()));
        if (sound.isEmpty()) {
            throw new IllegalArgumentException((where.isEmpty() ? "" : where + ": ") + unknown(name));
        }
        return single(sound).defaults().orElseThrow();
    }

    /** Sorted by name. */
    List<Registered<C>> all() {
        List<Registered<C>> registered = new ArrayList<>();
        for (List<Provided<C>> sameName : byName.values()) {
            List<Provided<C>> sound = new ArrayList<>(sound(sameName));
            sound.removeIf(provided -> provided.registered().isEmpty());
            if (!sound.isEmpty()) {
                registered.add(single(sound).registered().orElseThrow());
            }
        }
        registered.sort(Comparator.comparing(Registered::name));
        return List.copyOf(registered);
    }

    /** Those of one name that can be used, of the first view that has any. */
    private static <C extends Component> List<Provided<C>> sound(List<Provided<C>> sameName) {
        List<Provided<C>> sound = new ArrayList<>(1);
        for (Provided<C> provided : sameName) {
            boolean isOfLaterView = !sound.isEmpty() && sound.get(0).view() != provided.view();
            if (!isOfLaterView && provided.defaults().isPresent()) {
                sound.add(provided);
            }
        }
        return sound;
    }

    private Provided<C> single(List<Provided<C>> sound) {
        if (sound.size() > 1) {
            throw new IllegalArgumentException(Names.ofKind(kind) + " '"
                    + sound.get(0).name() + "' is provided twice: "
                    + sound.get(0).typeAndOrigin() + " and " + sound.get(1).typeAndOrigin());
        }
        return sound.get(0);
    }

    private String unknown(String name) {
        Set<String> names = new TreeSet<>();
        for (List<Provided<C>> sameName : byName.values()) {
            sound(sameName).stream().limit(1).map(Provided::name).forEach(names::add);
        }
        String problems = all.stream()
                .map(Provided::problem)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining("; "));
        return "unknown " + Names.ofKind(kind) + " " + Excerpt.quoted(name) + known(name, names) + advice(name)
                + (problems.isEmpty() ? "" : ". Set aside: " + problems);
    }

    /** What to add if the name may be one of a jar that is not there; empty if that is there. */
    private String advice(String name) {
        if (name.indexOf(':') > 0) {
            return ". A name with a prefix is that of somebody's plugin: add its jar";
        }
        Optional<StandardModule> standard = StandardModule.of(kind);
        boolean isMissing = standard.isPresent()
                && all.stream()
                        .noneMatch(provided -> provided.isOf(standard.get().packageName()));
        return isMissing ? ". " + standard.get().advice() : "";
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
