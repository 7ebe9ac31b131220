package org.nnj.testkit;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.nnj.api.component.Component;
import org.nnj.api.component.Components;
import org.nnj.api.component.HyperParameter;
import org.nnj.api.component.Registered;

/**
 * The laws that components of every kind keep. The contract of a kind adds its own; an empty class that extends it is the whole
 * test of a plugin module:
 *
 * <pre>{@code
 * class ActivationsContractTest extends ActivationContract {}
 * }</pre>
 *
 * <p>It discovers what the module under test registers. A component belongs to that module if a {@code META-INF/services} file
 * lists it and its class was loaded from beneath the same build folder as the test: the nearest folder called {@code target},
 * {@code build}, {@code bin} or {@code out} above the test's classes. Each component is tried with its defaults and, where it has
 * an enum or a boolean among its hyper-parameters, with each other choice. Override {@link #subjects} to try others.
 *
 * @param <C> the kind
 */
public abstract class ComponentContract<C extends Component> extends Contract<C> {

    private static final Pattern KEBAB =
            Pattern.compile("(?:[a-z0-9]+(?:[-.][a-z0-9]+)*:)?[a-z0-9]+(?:[-.][a-z0-9]+)*");

    private final Class<C> kind;

    /**
     * The contract of a kind.
     *
     * @param kind such as {@code Activation.class}
     */
    protected ComponentContract(Class<C> kind) {
        this.kind = kind;
    }

    /**
     * The laws of the kind.
     *
     * @param subject a component
     * @return the laws that say something about it
     */
    protected abstract List<Law<C>> lawsOfKind(C subject);

    /** The components that the module under test registers, with their defaults and with each other choice they have. */
    @Override
    protected List<C> subjects() {
        List<C> subjects = new ArrayList<>();
        for (Class<?> type : ModuleUnderTest.of(getClass()).listed(kind)) {
            if (builds(type)) { // if not, a law of the whole says so
                C defaults = make(type);
                subjects.add(defaults);
                subjects.addAll(Variants.of(defaults).acceptedChoices());
            }
        }
        return subjects;
    }

    @Override
    protected final String nameOf(C subject) {
        try {
            return Components.describe(subject);
        } catch (IllegalArgumentException withoutTextForm) { // the laws say why
            return subject.getClass().getSimpleName();
        }
    }

    @Override
    protected final List<Law<C>> laws(C subject) {
        List<Law<C>> laws = new ArrayList<>(List.of(
                new Law<>("its name is in kebab-case and belongs to it alone", this::nameIsItsOwn),
                new Law<>("its no-argument constructor gives the same defaults each time", this::defaultsAreEqual),
                new Law<>("its no-argument constructor does no work", this::constructorIsIdle),
                new Law<>("its text form is read back to an equal component", this::textFormIsReadBack),
                new Law<>("its text form keeps other hyper-parameters too", this::textFormKeepsEveryValue)));
        if (subject.getClass().isRecord() && hasNumbers(subject)) {
            laws.add(new Law<>("each number that it refuses is named in the message", this::refusalsNameTheParameter));
        }
        laws.addAll(lawsOfKind(subject));
        return laws;
    }

    @Override
    final List<DynamicTest> lawsOfTheWhole() {
        ModuleUnderTest module = ModuleUnderTest.of(getClass());
        List<Class<?>> listed = module.listed(kind);
        if (listed.isEmpty()) {
            return List.of();
        }
        return List.of(
                DynamicTest.dynamicTest(
                        "each is a public record whose public no-argument constructor builds",
                        () -> listed.forEach(this::requireBuilds)),
                DynamicTest.dynamicTest(
                        "services file and module-info name the same classes",
                        () -> module.requireProvidesAsListed(kind)));
    }

    @Override
    final String whereSubjectsAreLookedFor() {
        return "META-INF/services/" + kind.getName() + " lists none loaded from "
                + ModuleUnderTest.of(getClass()).folder() + "; register one with @AutoService, or override subjects()";
    }

    private void requireBuilds(Class<?> type) {
        Agreement.holds(type.isRecord(), type.getName() + ": expected a record, but was a class");
        Agreement.holds(
                Modifier.isPublic(type.getModifiers()),
                type.getName() + ": expected a public record, but was not public");
        Agreement.holds(
                hasPublicConstructor(type),
                type.getName() + ": expected a public no-argument constructor, but there is none");
        make(type);
    }

    private boolean builds(Class<?> type) {
        try {
            requireBuilds(type);
            return true;
        } catch (AssertionError broken) {
            return false;
        }
    }

    private static boolean hasPublicConstructor(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && Arrays.stream(type.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
    }

    private C make(Class<?> type) {
        try {
            return kind.cast(type.getConstructor().newInstance());
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(
                    type.getName() + ": expected defaults that build, but was " + broken.getCause(), broken);
        }
    }

    private static boolean hasNumbers(Component subject) {
        Variants<?> variants = Variants.of(subject);
        for (int i = 0; i < variants.count(); i++) {
            if (!variants.extremes(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void nameIsItsOwn(C subject) {
        String name = Components.nameOf(subject);
        Agreement.holds(
                KEBAB.matcher(name).matches(), "expected lower-case words joined by '-', but was '" + name + "'");
        Registered<C> registered = registered(subject); // two of one name are refused by all()
        Agreement.holds(
                registered.type() == subject.getClass(),
                "expected '" + name + "' to be " + subject.getClass().getName() + ", but was "
                        + registered.type().getName());
    }

    private Registered<C> registered(C subject) {
        String name = Components.nameOf(subject);
        return Components.shared().all(kind).stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("expected '" + name + "' to be registered, but it is not known"));
    }

    private void defaultsAreEqual(C subject) {
        Agreement.holds(
                make(subject.getClass()).equals(make(subject.getClass())),
                "expected two new " + subject.getClass().getSimpleName() + "() to be equal, but they differ");
    }

    private void constructorIsIdle(C subject) {
        Construction.requireIdle(() -> make(subject.getClass()));
    }

    private void textFormIsReadBack(C subject) {
        requireReadBack(subject);
    }

    private void textFormKeepsEveryValue(C subject) {
        Variants.of(subject).accepted().forEach(this::requireReadBack);
    }

    private void requireReadBack(C component) {
        String text = Components.describe(component);
        C read = Components.shared().find(kind, text);
        Agreement.holds(
                read.equals(component),
                "expected '" + text + "' to be read back to " + component + ", but was " + read);
    }

    private void refusalsNameTheParameter(C subject) {
        Variants<C> variants = Variants.of(subject);
        List<HyperParameter> parameters = registered(subject).parameters();
        for (int i = 0; i < variants.count(); i++) {
            String where = Components.nameOf(subject) + "." + parameters.get(i).name();
            for (Object extreme : variants.extremes(i)) {
                requireNamedIfRefused(variants, i, extreme, where);
            }
        }
    }

    private void requireNamedIfRefused(Variants<C> variants, int parameter, Object extreme, String where) {
        boolean isNan = extreme.equals(Double.NaN) || extreme.equals(Float.NaN);
        try {
            variants.with(parameter, extreme);
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            Agreement.holds(
                    message.contains(where),
                    where + " = " + extreme + ": expected a message that names '" + where + "', but was '" + message
                            + "'");
            return;
        } catch (RuntimeException other) {
            throw new AssertionError(
                    where + " = " + extreme + ": expected an IllegalArgumentException, but was " + other, other);
        }
        Agreement.holds(!isNan, where + ": expected NaN to be refused, but was accepted");
    }
}
