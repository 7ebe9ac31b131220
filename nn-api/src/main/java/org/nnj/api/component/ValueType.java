package org.nnj.api.component;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** How the values of one declared type are written as text and read from it. */
sealed interface ValueType permits ScalarType, ValueType.EnumType, ValueType.ListType, ValueType.NestedType {

    /** What a reader should have written, as it reads after "expected". */
    String expected();

    /**
     * A value as text.
     *
     * @param depth how many brackets are open already
     */
    String write(Object value, String where, int depth);

    Object read(TextForm form, String where, ComponentReader reader);

    /** Whether it is one of the four number types. */
    default boolean isNumber() {
        return false;
    }

    static ValueType of(Type declared, String where) {
        if (declared instanceof Class<?> type) {
            return ofClass(type, where);
        }
        if (declared instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], where);
        }
        if (declared instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return new ListType(of(generic.getActualTypeArguments()[0], where));
        }
        throw unsupported(declared, where);
    }

    private static ValueType ofClass(Class<?> type, String where) {
        if (type.isEnum()) {
            return new EnumType(List.of((Enum<?>[]) type.getEnumConstants()));
        }
        if (Component.class.isAssignableFrom(type)) {
            return new NestedType(type.asSubclass(Component.class));
        }
        Optional<ValueType> scalar = ScalarType.of(type);
        if (scalar.isEmpty()) {
            throw unsupported(type, where);
        }
        return scalar.get();
    }

    private static IllegalArgumentException unsupported(Type declared, String where) {
        return new IllegalArgumentException(
                where + ": expected a type that has a text form (number, boolean, String, Path,"
                        + " enum, component, or List of these), but was " + declared.getTypeName());
    }

    static IllegalArgumentException wrong(String where, String expected, TextForm was) {
        return new IllegalArgumentException(where + ": expected " + expected + ", but was " + was.shown());
    }

    /** A constant, in kebab-case. */
    record EnumType(List<Enum<?>> constants) implements ValueType {

        @Override
        public String expected() {
            return "one of " + String.join(", ", names());
        }

        @Override
        public String write(Object value, String where, int depth) {
            return Names.ofConstant((Enum<?>) value);
        }

        @Override
        public Object read(TextForm form, String where, ComponentReader reader) {
            if (!(form instanceof TextForm.Word word)) {
                throw wrong(where, expected(), form);
            }
            for (Enum<?> constant : constants) {
                if (Names.same(constant.name(), word.text())) {
                    return constant;
                }
            }
            throw new IllegalArgumentException(
                    wrong(where, expected(), form).getMessage() + Suggestion.question(word.text(), names()));
        }

        private List<String> names() {
            return constants.stream().map(Names::ofConstant).toList();
        }
    }

    /** A list in square brackets; what is read is immutable. */
    record ListType(ValueType element) implements ValueType {

        @Override
        public String expected() {
            return "a list [a, b] of which each is " + element.expected();
        }

        @Override
        public String write(Object value, String where, int depth) {
            ComponentWriter.checkDepth(where, depth + 1);
            StringJoiner items = new StringJoiner(", ", "[", "]");
            for (Object item : (List<?>) value) {
                items.add(writeElement(item, where, depth + 1));
            }
            return items.toString();
        }

        private String writeElement(@Nullable Object item, String where, int depth) {
            if (item == null) {
                throw new IllegalArgumentException(where + ": expected a value, but was null");
            }
            return element.write(item, where, depth);
        }

        @Override
        public Object read(TextForm form, String where, ComponentReader reader) {
            if (!(form instanceof TextForm.Items list)) {
                throw wrong(where, expected(), form);
            }
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < list.items().size(); i++) {
                values.add(element.read(list.items().get(i), where + "[" + i + "]", reader));
            }
            return List.copyOf(values);
        }
    }

    /** Another component, declared as a kind or as one certain record. */
    record NestedType(Class<? extends Component> declared) implements ValueType {

        @Override
        public String expected() {
            return Names.withArticle(Names.ofKind(declared));
        }

        @Override
        public String write(Object value, String where, int depth) {
            return ComponentWriter.write((Component) value, declared, where, depth);
        }

        @Override
        public Object read(TextForm form, String where, ComponentReader reader) {
            return reader.read(declared, form, where);
        }
    }
}
