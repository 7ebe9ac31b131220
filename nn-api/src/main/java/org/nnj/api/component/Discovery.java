package org.nnj.api.component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.Spliterator;

/**
 * Finds the components of one kind through the service loader. One view after the other is read; a later view adds only
 * names that the former ones lack.
 */
final class Discovery<C extends Component> {

    // a class loader that fails whenever it is asked would otherwise fail for ever
    private static final int MOST_FAILURES = 1000;

    private final Class<C> kind;
    private final Map<String, List<Registered<C>>> found = new LinkedHashMap<>();
    private final Set<String> setAside = new LinkedHashSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private Discovery(Class<C> kind) {
        this.kind = kind;
    }

    static <C extends Component> Catalogue<C> of(Class<C> kind, List<ClassLoader> views) {
        Check.that(
                kind.isInterface() && kind != Component.class,
                kind.getName(),
                "a kind (an interface that extends Component) or a record",
                "neither");
        Discovery<C> discovery = new Discovery<>(kind);
        for (ClassLoader view : views) {
            discovery.add(view);
        }
        return new Catalogue<>(kind, discovery.found, List.copyOf(discovery.setAside));
    }

    private void add(ClassLoader view) {
        Set<String> known = Set.copyOf(found.keySet());
        Spliterator<ServiceLoader.Provider<C>> providers =
                services(view).stream().spliterator();
        int failures = 0;
        boolean more = true;
        while (more && failures < MOST_FAILURES) {
            try {
                more = providers.tryAdvance(provider -> add(provider, known));
            } catch (ServiceConfigurationError unreadable) { // the next call goes on behind it
                setAside.add(Excerpt.message(unreadable));
                failures++;
            } catch (LinkageError unlinked) { // as above; the message names the class that is missing
                setAside.add(Excerpt.reason(unlinked));
                failures++;
            }
        }
    }

    private void add(ServiceLoader.Provider<C> provider, Set<String> known) {
        Class<? extends C> type = provider.type();
        if (!seen.add(type)) {
            return;
        }
        try {
            String name = Names.normalized(RecordShape.of(type).name());
            if (!known.contains(name)) {
                Registered<C> registered = Registered.of(type, provider.get());
                found.computeIfAbsent(name, absent -> new ArrayList<>()).add(registered);
            }
        } catch (ServiceConfigurationError broken) {
            setAside.add(Excerpt.reason(type, thrownByConstructor(broken)));
        } catch (RuntimeException | LinkageError broken) {
            setAside.add(Excerpt.reason(type, broken));
        }
    }

    private static Throwable thrownByConstructor(ServiceConfigurationError broken) {
        Throwable cause = broken.getCause();
        if (cause instanceof Error fatal && !(cause instanceof LinkageError)) {
            throw fatal;
        }
        return cause == null ? broken : cause;
    }

    private ServiceLoader<C> services(ClassLoader view) {
        Module library = Discovery.class.getModule();
        if (kind.getModule() != library) {
            library.addUses(kind); // a stranger's kind; the library declares its own
        }
        try {
            return ServiceLoader.load(kind, view);
        } catch (ServiceConfigurationError refused) {
            throw new IllegalArgumentException(
                    kind.getName() + ": expected a public interface in an exported package that module "
                            + library.getName() + " uses, but was refused: " + Excerpt.message(refused),
                    refused);
        }
    }
}
