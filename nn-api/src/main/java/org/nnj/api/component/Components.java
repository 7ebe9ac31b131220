package org.nnj.api.component;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The registry: finds components by name or text form, lists them, and writes them as text. What it knows is what one
 * class loader sees, plus what the library's own class loader sees and the former lacks; two components of one name in
 * one view are refused. A provider that cannot be used is set aside, and named in the error when a name is unknown.
 *
 * <p>Immutable as seen from outside, and safe for use by many threads. Each kind is looked for once for a class loader,
 * and what was found is kept no longer than that class loader lives. In a container whose plugins live in class loaders
 * of their own, what was found may be found anew after a garbage collection, unless one holds the {@code Components}.
 */
public final class Components {

    private static final ClassLoader LIBRARY = loaderOf(Components.class);
    private static final Components OF_LIBRARY = new Components(LIBRARY);

    // weak on both sides: what was found refers to classes of the loader, and a strong value would keep its own key
    // alive
    private static final Map<ClassLoader, WeakReference<Components>> OF_OTHERS = new WeakHashMap<>();

    private final ClassLoader loader;
    private final Map<Class<?>, Catalogue<?>> catalogues = new ConcurrentHashMap<>();

    private Components(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * What the context class loader of the calling thread sees, or the library's own if there is none.
     *
     * @return the components of that class loader
     */
    public static Components shared() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? OF_LIBRARY : of(context);
    }

    /**
     * What a class loader sees.
     *
     * @param loader the class loader whose view comes first
     * @return the components of that class loader, the same for the same class loader as long as somebody holds them
     */
    public static Components of(ClassLoader loader) {
        if (loader == LIBRARY) {
            return OF_LIBRARY;
        }
        synchronized (OF_OTHERS) {
            WeakReference<Components> reference = OF_OTHERS.get(loader);
            Components known = reference == null ? null : reference.get();
            if (known != null) {
                return known;
            }
            Components components = new Components(loader);
            OF_OTHERS.put(loader, new WeakReference<>(components));
            return components;
        }
    }

    /**
     * The component that a text describes.
     *
     * @param kind a kind, such as {@code Activation.class}, or one certain record
     * @param text a name or a text form: {@code relu}, {@code leaky-relu(alpha=0.2)}
     * @param <C> the kind
     * @return a component with the values given, and the defaults for what was left out
     * @throws IllegalArgumentException if the text is malformed, names what is not known, leaves out what is required, or
     *     has a value that the component refuses
     */
    public <C extends Component> C find(Class<C> kind, String text) {
        return new ComponentReader(this, Map.of()).read(kind, TextParser.parse(Names.ofKind(kind), text), "");
    }

    /**
     * The part of a component that somebody needs, made of records with fewer hyper-parameters. What the text says of the others is
     * not looked at: components that are named there need not be known.
     *
     * @param record a record whose name is that in the text
     * @param text a text form
     * @param parts records that stand for the component of their name wherever it is named, each with the names of the parameters
     *     that it does not have; {@code record} may be one of them
     * @param <C> the record
     * @return a component with the values given, and the defaults for what was left out
     * @throws IllegalArgumentException as {@link #find(Class, String)} does
     */
    public <C extends Component> C findPart(
            Class<C> record, String text, Map<Class<? extends Component>, Set<String>> parts) {
        return new ComponentReader(this, parts).read(record, TextParser.parse(Names.ofKind(record), text), "");
    }

    /**
     * All components of a kind.
     *
     * @param kind a kind, such as {@code Activation.class}
     * @param <C> the kind
     * @return one entry for each component, sorted by name
     * @throws IllegalArgumentException if two of one name are provided
     */
    public <C extends Component> List<Registered<C>> all(Class<C> kind) {
        return catalogue(kind).all();
    }

    /**
     * The canonical text form: the name and every value. {@link #find(Class, String)} reads it back to an equal component.
     *
     * @param component a component; it need not be registered
     * @return {@code relu}, {@code leaky-relu(alpha=0.01)}
     * @throws IllegalArgumentException if the component is not a record, or holds a value that has no text form
     */
    public static String describe(Component component) {
        return ComponentWriter.write(component);
    }

    /**
     * A short name for people: as {@link #describe}, but without the values that are the defaults. What is saved should be
     * described in full.
     *
     * @param component a component; it need not be registered
     * @return {@code leaky-relu} for the default, {@code leaky-relu(alpha=0.2)} for another
     * @throws IllegalArgumentException if the component is not a record, or holds a value that has no text form
     */
    public static String label(Component component) {
        return ComponentWriter.writeLabel(component);
    }

    /**
     * The name of a component.
     *
     * @param component a component; it need not be registered
     * @return its name, {@code leaky-relu}
     */
    public static String nameOf(Component component) {
        return nameOf(component.getClass());
    }

    /**
     * The name of a component.
     *
     * @param type the class of the component
     * @return what {@link Named} says, or else the class name in kebab-case, without a last word that repeats the kind
     */
    public static String nameOf(Class<? extends Component> type) {
        return Names.ofComponent(type);
    }

    /**
     * What messages call a kind.
     *
     * @param kind the interface
     * @return the class name in lower-case words without a last {@code Spec}: {@code activation}, {@code data source}, and
     *     {@code layer} for {@code LayerSpec}
     */
    public static String kindName(Class<? extends Component> kind) {
        return Names.ofKind(kind);
    }

    /** What is known of a kind, looked for on the first call. */
    <C extends Component> Catalogue<C> catalogue(Class<C> kind) {
        Catalogue<?> known = catalogues.get(kind);
        if (known == null) {
            // outside of any lock: the constructors of components may themselves look for components
            Catalogue<C> found = Discovery.of(kind, views());
            known = found;
            if (outlives(kind)) {
                Catalogue<?> earlier = catalogues.putIfAbsent(kind, found);
                known = earlier == null ? found : earlier;
            }
        }
        @SuppressWarnings("unchecked") // the catalogue of a kind is only ever put under that kind
        Catalogue<C> catalogue = (Catalogue<C>) known;
        return catalogue;
    }

    private List<ClassLoader> views() {
        return loader == LIBRARY ? List.of(LIBRARY) : List.of(loader, LIBRARY);
    }

    /** Whether the kind lives as long as this does, so that keeping it keeps no other class loader alive. */
    private boolean outlives(Class<?> kind) {
        ClassLoader owner = kind.getClassLoader();
        return isSelfOrParent(owner, loader) || isSelfOrParent(owner, LIBRARY);
    }

    private static boolean isSelfOrParent(ClassLoader wanted, ClassLoader start) {
        for (ClassLoader parent = start; parent != null; parent = parent.getParent()) {
            if (parent == wanted) {
                return true;
            }
        }
        return wanted == null; // the bootstrap loader
    }

    private static ClassLoader loaderOf(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }
}
