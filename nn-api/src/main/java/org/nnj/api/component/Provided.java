package org.nnj.api.component;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A provider that the service loader named, and what became of it: nothing before its name is asked for, then what its
 * constructor makes, or the reason why it cannot be used.
 */
final class Provided<C extends Component> {

    private final int view;
    private final String name;
    private final String key;
    private final ServiceLoader.@Nullable Provider<C> provider;
    private final AtomicReference<@Nullable Made<C>> made = new AtomicReference<>();

    /** The one or the other. */
    private record Made<C>(Optional<C> defaults, Optional<String> problem) {}

    private Provided(int view, String name, ServiceLoader.@Nullable Provider<C> provider) {
        this.view = view;
        this.name = name;
        this.key = Names.normalized(name);
        this.provider = provider;
    }

    /** One whose name is known. */
    static <C extends Component> Provided<C> of(int view, ServiceLoader.Provider<C> provider) {
        try {
            return new Provided<>(view, Names.ofComponent(provider.type()), provider);
        } catch (RuntimeException | LinkageError broken) {
            return unusable(view, Excerpt.reason(provider.type(), broken));
        }
    }

    /** One that could not even be read; nothing is called like it. */
    static <C extends Component> Provided<C> unusable(int view, String problem) {
        Provided<C> unusable = new Provided<>(view, "", null);
        unusable.made.set(new Made<>(Optional.empty(), Optional.of(problem)));
        return unusable;
    }

    /** Whether its class lies in this package or below it. */
    boolean isOf(String packageName) {
        return provider != null && provider.type().getName().startsWith(packageName + ".");
    }

    /** The number of the class loader whose view it belongs to. */
    int view() {
        return view;
    }

    String name() {
        return name;
    }

    /** The name, normalised. */
    String key() {
        return key;
    }

    /** What the no-argument constructor makes; empty if that cannot be used. */
    Optional<C> defaults() {
        return made().defaults();
    }

    /** Why it cannot be used, as far as that has shown. */
    Optional<String> problem() {
        Made<C> known = made.get();
        return known == null ? Optional.empty() : known.problem();
    }

    /** The entry of a listing; empty if a default has no text form. */
    Optional<Registered<C>> registered() {
        Optional<C> defaults = defaults();
        if (defaults.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Registered.of(type(defaults.get()), defaults.get()));
        } catch (RuntimeException | LinkageError broken) {
            made.set(new Made<>(
                    defaults, Optional.of(Excerpt.reason(defaults.get().getClass(), broken))));
            return Optional.empty();
        }
    }

    /** The class and where it came from, {@code acme.Mish (acme.jar)}. */
    String typeAndOrigin() {
        Class<?> type = made().defaults().orElseThrow().getClass();
        return type.getName() + " (" + Origin.of(type) + ")";
    }

    @SuppressWarnings("unchecked") // the class of a C is one of C
    private static <C extends Component> Class<? extends C> type(C component) {
        return (Class<? extends C>) component.getClass();
    }

    private Made<C> made() {
        Made<C> known = made.get();
        if (known == null) {
            // outside of any lock: the constructors of components may themselves look for components
            made.compareAndSet(null, make());
            known = made.get();
        }
        if (known == null) {
            throw new AssertionError(name + ": what was made is lost");
        }
        return known;
    }

    private Made<C> make() {
        if (provider == null) {
            throw new AssertionError("a provider that could not be read has its problem from the beginning");
        }
        try {
            RecordShape shape = RecordShape.of(provider.type());
            C defaults = provider.get();
            shape.requireValues(defaults); // refused here rather than where a default is needed
            return new Made<>(Optional.of(defaults), Optional.empty());
        } catch (ServiceConfigurationError broken) {
            return broken(provider.type(), thrownByConstructor(broken));
        } catch (RuntimeException | LinkageError broken) {
            return broken(provider.type(), broken);
        }
    }

    private static <C> Made<C> broken(Class<?> type, Throwable reason) {
        return new Made<>(Optional.empty(), Optional.of(Excerpt.reason(type, reason)));
    }

    private static Throwable thrownByConstructor(ServiceConfigurationError broken) {
        Throwable cause = broken.getCause();
        if (cause instanceof Error fatal && !(cause instanceof LinkageError)) {
            throw fatal;
        }
        return cause == null ? broken : cause;
    }
}
