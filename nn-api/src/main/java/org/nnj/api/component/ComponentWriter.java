package org.nnj.api.component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Record to text: the name, and every value of it, so that a changed default never changes what was saved. */
final class ComponentWriter {

    private ComponentWriter() {}

    static String write(Component component) {
        String where = component.getClass().getName();
        String text = write(component, component.getClass(), where, 0);
        if (text.length() > TextForm.LONGEST) {
            throw new IllegalArgumentException(where + ": expected a text form of at most " + TextForm.LONGEST
                    + " characters, but was " + text.length());
        }
        return text;
    }

    static String write(Component component, Class<? extends Component> declared, String where, int depth) {
        RecordShape shape = RecordShape.of(component.getClass());
        Optional<RecordShape.Field> alone = BareNumbers.writtenAlone(declared, shape);
        if (alone.isPresent()) {
            return value(component, shape, alone.get(), depth);
        }
        List<RecordShape.Field> fields = shape.fields();
        if (fields.isEmpty()) {
            return shape.name();
        }
        checkDepth(where, depth + 1);
        return fields.stream()
                .map(field -> field.key() + "=" + value(component, shape, field, depth + 1))
                .collect(Collectors.joining(", ", shape.name() + "(", ")"));
    }

    /** The name, and those values that the no-argument constructor would give otherwise. */
    static String writeLabel(Component component) {
        RecordShape shape = RecordShape.of(component.getClass());
        Optional<Component> defaults = shape.defaults();
        String values = shape.fields().stream()
                .filter(field -> defaults.isEmpty() || !same(component, defaults.get(), shape, field))
                .map(field -> field.key() + "=" + value(component, shape, field, 1))
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? shape.name() : shape.name() + "(" + values + ")";
    }

    private static boolean same(Component a, Component b, RecordShape shape, RecordShape.Field field) {
        return !field.required() && shape.value(a, field).equals(shape.value(b, field));
    }

    static void checkDepth(String where, int depth) {
        if (depth > TextForm.DEEPEST) {
            throw new IllegalArgumentException(
                    where + ": expected at most " + TextForm.DEEPEST + " nested brackets, but was more");
        }
    }

    private static String value(Component component, RecordShape shape, RecordShape.Field field, int depth) {
        return field.type().write(shape.value(component, field), field.where(), depth);
    }
}
