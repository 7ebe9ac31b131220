package org.nnj.api.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nnj.api.component.TextForm.Argument;
import org.nnj.api.component.TextForm.Call;
import org.nnj.api.component.TextForm.Word;

/** Tree to record: looks up the name, reads each argument as the record declares it, takes the rest from the defaults. */
final class ComponentReader {

    private final Components components;
    /** Records that stand for the component of their name, each with the parameters that it does not have. */
    private final Map<Class<? extends Component>, Set<String>> parts;

    /** The places that were passed on the way here, outermost first: said where a name is unknown. */
    private final String trail;

    ComponentReader(Components components, Map<Class<? extends Component>, Set<String>> parts) {
        this(components, parts, "");
    }

    private ComponentReader(Components components, Map<Class<? extends Component>, Set<String>> parts, String trail) {
        this.components = components;
        this.parts = parts;
        this.trail = trail;
    }

    /**
     * The component that the form describes.
     *
     * @param kind a kind, or one certain record
     * @param where what the component is for, or empty if it stands for itself
     */
    <C extends Component> C read(Class<C> kind, TextForm form, String where) {
        Call call = call(kind, form, where);
        if (kind.isRecord()) {
            requireName(RecordShape.of(kind), call, where);
            return kind.cast(buildPart(kind, call, where));
        }
        for (Class<? extends Component> part : parts.keySet()) {
            if (kind.isAssignableFrom(part) && Names.same(RecordShape.of(part).name(), call.name())) {
                return kind.cast(buildPart(part, call, where));
            }
        }
        Component registered = components.catalogue(kind).get(call.name(), trail + where);
        return kind.cast(build(RecordShape.of(registered.getClass()), call, registered, where));
    }

    private static void requireName(RecordShape shape, Call call, String where) {
        if (!Names.same(shape.name(), call.name())) {
            throw new IllegalArgumentException(
                    prefix(where) + "expected '" + shape.name() + "', but was " + Excerpt.quoted(call.name()));
        }
    }

    private static Call call(Class<?> kind, TextForm form, String where) {
        if (form instanceof Call call) {
            return call;
        }
        if (!(form instanceof Word word)) {
            throw new IllegalArgumentException(
                    prefix(where) + "expected " + Names.withArticle(Names.ofKind(kind)) + ", but was " + form.shown());
        }
        Optional<String> meaning = NumberText.isNumber(word.text()) ? BareNumbers.meaning(kind) : Optional.empty();
        return meaning.isPresent()
                ? new Call(meaning.get(), List.of(new Argument(Optional.empty(), word)))
                : new Call(word.text(), List.of());
    }

    private Component buildPart(Class<?> record, Call call, String where) {
        return build(RecordShape.of(record), call.without(parts.getOrDefault(record, Set.of())), null, where);
    }

    /** The registered example, if there is one, spares making the defaults. */
    private Component build(RecordShape shape, Call call, @Nullable Component registered, String where) {
        @Nullable TextForm[] given = given(shape, call.arguments());
        List<RecordShape.Field> fields = shape.fields();
        if (fields.isEmpty() && registered != null) { // all instances are equal, and this one needs no exported package
            return registered;
        }
        ComponentReader inner = where.isEmpty() ? this : new ComponentReader(components, parts, trail + where + ": ");
        List<Object> values = new ArrayList<>(fields.size());
        for (int i = 0; i < given.length; i++) {
            RecordShape.Field field = fields.get(i);
            TextForm form = given[i];
            values.add(
                    form == null
                            ? defaultValue(shape, field, registered)
                            : field.type().read(form, field.where(), inner));
        }
        return shape.create(values);
    }

    /** The argument of each field; null where none was given. */
    private static @Nullable TextForm[] given(RecordShape shape, List<Argument> arguments) {
        @Nullable TextForm[] given = new @Nullable TextForm[shape.fields().size()];
        for (Argument argument : arguments) {
            int position = argument.key().isPresent()
                    ? named(shape, argument.key().get())
                    : first(shape, argument, arguments.size());
            if (given[position] != null) {
                String where = shape.fields().get(position).where();
                throw new IllegalArgumentException(where + ": expected one value, but was given twice");
            }
            given[position] = argument.value();
        }
        return given;
    }

    private static int named(RecordShape shape, String key) {
        List<String> known = new ArrayList<>();
        for (RecordShape.Field field : shape.fields()) {
            if (Names.same(field.key(), key)) {
                return known.size();
            }
            known.add(field.key());
        }
        throw new IllegalArgumentException(
                shape.name() + ": unknown parameter " + Excerpt.quoted(key) + Catalogue.known(key, known));
    }

    private static int first(RecordShape shape, Argument argument, int arguments) {
        if (shape.fields().isEmpty()) {
            throw ValueType.wrong(shape.name(), "no arguments", argument.value());
        }
        if (arguments > 1) {
            throw ValueType.wrong(shape.name(), "name=value for each of several arguments", argument.value());
        }
        return 0;
    }

    private static Object defaultValue(RecordShape shape, RecordShape.Field field, @Nullable Component registered) {
        Optional<Component> example = registered == null ? shape.defaults() : Optional.of(registered);
        if (example.isPresent() && !field.required()) {
            return shape.value(example.get(), field);
        }
        String hint = "";
        if (example.isPresent()) {
            Object value = shape.value(example.get(), field);
            hint = "; for example " + field.key() + "=" + field.type().write(value, field.where(), 0);
        }
        throw new IllegalArgumentException(field.where() + ": expected a value, but none was given" + hint);
    }

    private static String prefix(String where) {
        return where.isEmpty() ? "" : where + ": ";
    }
}
