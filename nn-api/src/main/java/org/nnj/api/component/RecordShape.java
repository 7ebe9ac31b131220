package org.nnj.api.component;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What reflection knows of one record: its name, its fields, how its values are taken out and put together. */
final class RecordShape {

    // kept with the class itself, so that it goes when the class goes
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Class<?> type;
    private final String name;
    private final List<Field> fields;
    private final Constructor<?> canonical;

    /**
     * One hyper-parameter.
     *
     * @param where component and hyper-parameter, as messages name it
     */
    record Field(String key, String where, Type declared, ValueType type, boolean required, Method accessor) {}

    private RecordShape(Class<?> type) {
        if (!type.isRecord() || !Component.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(type.getName() + ": expected a record, but was "
                    + (type.isInterface() ? "an interface" : "a class"));
        }
        this.type = type;
        this.name = Names.ofComponent(type);
        RecordComponent[] components = type.getRecordComponents();
        this.fields = Arrays.stream(components).map(this::field).toList();
        refuseSameKeys();
        try {
            this.canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(type.getName() + ": expected the canonical constructor of a record", impossible);
        }
        canonical.trySetAccessible(); // if that is refused, the call says so
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    String name() {
        return name;
    }

    List<Field> fields() {
        return fields;
    }

    /** The only hyper-parameter, if there is exactly one and it is a number. */
    Optional<Field> onlyNumber() {
        return fields.size() == 1 && fields.get(0).type().isNumber() ? Optional.of(fields.get(0)) : Optional.empty();
    }

    Object value(Component component, Field field) {
        Object value = call(field.accessor(), () -> field.accessor().invoke(component));
        if (value == null) {
            throw new IllegalArgumentException(field.where() + ": expected a value, but was null");
        }
        return value;
    }

    Component create(List<Object> values) {
        return created(canonical, values.toArray());
    }

    /** What the no-argument constructor makes; empty if the record has none. */
    Optional<Component> defaults() {
        try {
            Constructor<?> withoutArguments = type.getDeclaredConstructor();
            withoutArguments.trySetAccessible();
            return Optional.of(created(withoutArguments));
        } catch (NoSuchMethodException none) {
            return Optional.empty();
        }
    }

    private Component created(Constructor<?> constructor, Object... arguments) {
        Object component = call(constructor, () -> constructor.newInstance(arguments));
        if (component == null) {
            throw new AssertionError(type.getName() + ": a constructor gave null");
        }
        return (Component) component;
    }

    private Field field(RecordComponent component) {
        String key = Names.kebab(component.getName());
        String where = name + "." + key;
        Type declared = component.getGenericType();
        Method accessor = component.getAccessor();
        accessor.trySetAccessible(); // if that is refused, the call says so
        boolean required = component.isAnnotationPresent(Required.class);
        return new Field(key, where, declared, ValueType.of(declared, where), required, accessor);
    }

    private void refuseSameKeys() {
        Set<String> seen = new HashSet<>();
        for (Field field : fields) {
            Check.that(
                    seen.add(Names.normalized(field.key())),
                    field.where(),
                    "a name that differs from the others by more than its spelling",
                    "one that does not");
        }
    }

    private interface Reflective {
        @Nullable
        Object call() throws ReflectiveOperationException;
    }

    private static @Nullable Object call(Member member, Reflective reflective) {
        try {
            return reflective.call();
        } catch (InvocationTargetException thrown) {
            throw unwrapped(thrown);
        } catch (IllegalAccessException hidden) {
            throw new IllegalArgumentException(hiddenMessage(member.getDeclaringClass()), hidden);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(member + " cannot be called", impossible);
        }
    }

    /** What the constructor or accessor itself threw, unchanged. */
    private static RuntimeException unwrapped(InvocationTargetException thrown) {
        Throwable cause = thrown.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException own ? own : new IllegalStateException(cause);
    }

    private static String hiddenMessage(Class<?> type) {
        Module module = type.getModule();
        Module reader = RecordShape.class.getModule();
        if (module.isExported(type.getPackageName(), reader)) {
            return type.getName() + ": expected a public record, but was not public";
        }
        String hidden = type.getPackageName();
        return type.getName() + ": expected package " + hidden + " to be exported, but module " + module.getName()
                + " does not export it; add 'exports " + hidden + ";' to its module-info";
    }
}
