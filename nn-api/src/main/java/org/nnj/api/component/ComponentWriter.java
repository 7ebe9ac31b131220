package org.nnj.api.component;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

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
        StringJoiner values = new StringJoiner(", ", shape.name() + "(", ")");
        for (RecordShape.Field field : fields) {
            values.add(field.key() + "=" + value(component, shape, field, depth + 1));
        }
        return values.toString();
    }

    /** The name, and those values that the no-argument constructor would give otherwise. */
    static String writeLabel(Component component) {
        RecordShape shape = RecordShape.of(component.getClass());
        Optional<Component> defaults = shape.defaults();
        StringJoiner values = new StringJoiner(", ", shape.name() + "(", ")").setEmptyValue(shape.name());
        for (RecordShape.Field field : shape.fields()) {
            if (defaults.isEmpty() || !same(component, defaults.get(), shape, field)) {
                values.add(field.key() + "=" + value(component, shape, field, 1));
            }
        }
        return values.toString();
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
