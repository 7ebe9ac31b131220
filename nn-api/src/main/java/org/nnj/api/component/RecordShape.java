package org.nnj.api.component;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
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

    /** One hyper-parameter. */
    static final class Field {

        private final RecordComponent component;
        private final String key;
        private final String where;
        private final ValueType type;
        private final Method accessor;

        private Field(RecordComponent component, String owner) {
            this.component = component;
            this.key = Names.kebab(component.getName());
            this.where = owner + "." + key;
            this.type = ValueType.of(component.getGenericType(), where);
            this.accessor = component.getAccessor();
            accessor.trySetAccessible(); // if that is refused, the call says so
        }

        String key() {
            return key;
        }

        /** Component and hyper-parameter, as messages name it. */
        String where() {
            return where;
        }

        Type declared() {
            return component.getGenericType();
        }

        ValueType type() {
            return type;
        }

        /** Looked up when it is asked: annotations are dear where all values are given. */
        boolean required() {
            return component.isAnnotationPresent(Required.class);
        }
    }

    private RecordShape(Class<?> type) {
        if (!type.isRecord() || !Component.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(type.getName() + ": expected a record, but was "
                    + (type.isInterface() ? "an interface" : "a class"));
        }
        this.type = type;
        this.name = Names.ofComponent(type);
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        List<Field> found = new ArrayList<>(components.length);
        for (int i = 0; i < components.length; i++) {
            found.add(new Field(components[i], name));
            types[i] = components[i].getType();
        }
        this.fields = List.copyOf(found);
        refuseSameKeys();
        try {
            this.canonical = type.getDeclaredConstructor(types);
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

    /** Refuses a component that holds null; a primitive cannot, and need not be asked. */
    void requireValues(Component component) {
        for (Field field : fields) {
            if (!field.component.getType().isPrimitive()) {
                value(component, field);
            }
        }
    }

    Object value(Component component, Field field) {
        Object value = valueOrNull(component, field);
        if (value == null) {
            throw new IllegalArgumentException(field.where() + ": expected a value, but was null");
        }
        return value;
    }

    private static @Nullable Object valueOrNull(Component component, Field field) {
        try {
            return field.accessor.invoke(component);
        } catch (ReflectiveOperationException failed) {
            throw explained(failed, field.accessor);
        }
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
        try {
            return (Component) constructor.newInstance(arguments);
        } catch (ReflectiveOperationException failed) {
            throw explained(failed, constructor);
        }
    }

    private void refuseSameKeys() {
        Set<String> seen = new HashSet<>();
        for (Field field : fields) {
            if (!seen.add(Names.normalized(field.key()))) {
                throw new IllegalArgumentException(field.where()
                        + ": expected a name that differs from the others by more than its spelling, but was one that"
                        + " does not");
            }
        }
    }

    private static RuntimeException explained(ReflectiveOperationException failed, Member member) {
        if (failed instanceof InvocationTargetException thrown) {
            return unwrapped(thrown);
        }
        if (failed instanceof IllegalAccessException) {
            return new IllegalArgumentException(hiddenMessage(member.getDeclaringClass()), failed);
        }
        throw new LinkageError(member + " cannot be called", failed);
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
