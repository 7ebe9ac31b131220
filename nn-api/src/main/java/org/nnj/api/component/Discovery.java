package org.nnj.api.component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Consumer;

/**
 * Finds the components of one kind through the service loader. One view after the other is read; a later view adds only
 * names that the former ones lack. No component is made here.
 */
final class Discovery<C extends Component> {

    // a class loader that fails whenever it is asked would otherwise fail for ever
    private static final int MOST_FAILURES = 1000;

    private final Class<C> kind;
    private final List<Provided<C>> found = new ArrayList<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private Discovery(Class<C> kind) {
        this.kind = kind;
    }

    static <C extends Component> Catalogue<C> of(Class<C> kind, List<ClassLoader> views) {
        if (!kind.isInterface() || kind == Component.class) {
            throw new IllegalArgumentException(kind.getName()
                    + ": expected a kind (an interface that extends Component) or a record, but was neither");
        }
        Discovery<C> discovery = new Discovery<>(kind);
        for (int view = 0; view < views.size(); view++) {
            discovery.add(view, views.get(view));
        }
        return new Catalogue<>(kind, discovery.found);
    }

    private void add(int view, ClassLoader loader) {
        Spliterator<ServiceLoader.Provider<C>> providers =
                services(loader).stream().spliterator();
        Consumer<ServiceLoader.Provider<C>> taker = new Taker(view);
        int failures = 0;
        boolean more = true;
        while (more && failures < MOST_FAILURES) {
            try {
                more = providers.tryAdvance(taker);
            } catch (ServiceConfigurationError unreadable) { // the next call goes on behind it
                found.add(Provided.unusable(view, Excerpt.message(unreadable)));
                failures++;
            } catch (LinkageError unlinked) { // as above; the message names the class that is missing
                found.add(Provided.unusable(view, Excerpt.reason(unlinked)));
                failures++;
            }
        }
    }

    /** A class of its own, not a lambda: with the first one, the machinery of lambdas would be loaded when a model is. */
    private final class Taker implements Consumer<ServiceLoader.Provider<C>> {

        private final int view;

        Taker(int view) {
            this.view = view;
        }

        @Override
        public void accept(ServiceLoader.Provider<C> provider) {
            if (seen.add(provider.type())) {
                found.add(Provided.of(view, provider));
            }
        }
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
