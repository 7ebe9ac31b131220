package org.nnj.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nnj.api.component.Component;

/** A component with one hyper-parameter changed at a time. */
final class Variants<C extends Component> {

    private final C component;
    private final RecordComponent[] parameters;
    private final Constructor<?> canonical;
    private final Object[] values;

    private Variants(C component) throws ReflectiveOperationException {
        this.component = component;
        this.parameters = component.getClass().getRecordComponents();
        this.canonical = component
                .getClass()
                .getDeclaredConstructor(
                        Arrays.stream(parameters).map(RecordComponent::getType).toArray(Class<?>[]::new));
        canonical.trySetAccessible();
        this.values = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i].getAccessor().trySetAccessible();
            values[i] = parameters[i].getAccessor().invoke(component);
        }
    }

    static <C extends Component> Variants<C> of(C component) {
        Agreement.holds(
                component.getClass().isRecord(),
                component.getClass().getName() + ": expected a record, but was a class");
        try {
            return new Variants<>(component);
        } catch (ReflectiveOperationException unreadable) {
            throw new AssertionError(component.getClass().getName() + ": expected a public record", unreadable);
        }
    }

    /** How many hyper-parameters there are. */
    int count() {
        return parameters.length;
    }

    /** Numbers near the present one and far from it, of the declared type; none if the hyper-parameter is no number. */
    List<Object> numbers(int parameter) {
        Object value = values[parameter];
        if (value instanceof Double number) {
            return List.of(number * 1.5, number / 3, number + 1, number - 1, 0.1, 1 / 3.0, 1e-12, 12345.678);
        }
        if (value instanceof Float number) {
            return List.of(number * 1.5f, number / 3, number + 1, number - 1, 0.1f, 1e-6f, 12345.678f);
        }
        if (value instanceof Integer number) {
            return List.of(number + 1, number - 1, 17);
        }
        if (value instanceof Long number) {
            return List.of(number + 1, number - 1, 17L);
        }
        return List.of();
    }

    /** Numbers that ranges often exclude; none if the hyper-parameter is no number. */
    List<Object> extremes(int parameter) {
        Object value = values[parameter];
        if (value instanceof Double) {
            double infinity = Double.POSITIVE_INFINITY;
            return List.of(Double.NaN, -1.0, 0.0, 1.0, 2.0, -Double.MAX_VALUE, Double.MAX_VALUE, -infinity, infinity);
        }
        if (value instanceof Float) {
            float infinity = Float.POSITIVE_INFINITY;
            return List.of(Float.NaN, -1f, 0f, 1f, 2f, -Float.MAX_VALUE, Float.MAX_VALUE, -infinity, infinity);
        }
        if (value instanceof Integer) {
            return List.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE);
        }
        if (value instanceof Long) {
            return List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE);
        }
        return List.of();
    }

    /** The other constants of an enum, the other truth; none for all other types. */
    List<Object> choices(int parameter) {
        Object value = values[parameter];
        if (value instanceof Boolean truth) {
            return List.of(!truth);
        }
        if (value instanceof Enum<?> constant) {
            return Arrays.stream((Object[]) constant.getDeclaringClass().getEnumConstants())
                    .filter(other -> other != constant)
                    .toList();
        }
        return List.of();
    }

    /**
     * The component with another value.
     *
     * @throws RuntimeException what the constructor throws
     */
    C with(int parameter, Object value) {
        Object[] changed = values.clone();
        changed[parameter] = value;
        try {
            @SuppressWarnings("unchecked") // made by the component's own constructor
            C made = (C) canonical.newInstance(changed);
            return made;
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(component.getClass().getName() + ": expected a runtime exception", refused);
        } catch (ReflectiveOperationException hidden) {
            throw new AssertionError(component.getClass().getName() + ": expected a public record", hidden);
        }
    }

    /** The component with each other choice, and with each of several other numbers, as far as it accepts them. */
    List<C> accepted() {
        List<C> accepted = new ArrayList<>(acceptedChoices());
        for (int i = 0; i < parameters.length; i++) {
            addAccepted(i, numbers(i), accepted);
        }
        return accepted;
    }

    /** The component with each other choice that it accepts. */
    List<C> acceptedChoices() {
        List<C> accepted = new ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            addAccepted(i, choices(i), accepted);
        }
        return accepted;
    }

    private void addAccepted(int parameter, List<Object> candidates, List<C> accepted) {
        for (Object candidate : candidates) {
            tried(parameter, candidate).ifPresent(accepted::add);
        }
    }

    /** A candidate is no promise: which values a component refuses is for its range to say. */
    private Optional<C> tried(int parameter, Object candidate) {
        try {
            return Optional.of(with(parameter, candidate));
        } catch (IllegalArgumentException outsideTheRange) {
            return Optional.empty();
        }
    }
}
