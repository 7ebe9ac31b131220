package org.nnj.api.component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.nnj.api.component.TextForm.Argument;
import org.nnj.api.component.TextForm.Call;
import org.nnj.api.component.TextForm.Word;

/** Tree to record: looks up the name, reads each argument as the record declares it, takes the rest from the defaults. */
record ComponentReader(Components components) {

    /**
     * The component that the form describes.
     *
     * @param kind a kind, or one certain record
     * @param where what the component is for, or empty if it stands for itself
     */
    <C extends Component> C read(Class<C> kind, TextForm form, String where) {
        Call call = call(kind, form, where);
        if (kind.isRecord()) {
            return kind.cast(certain(RecordShape.of(kind), call, where));
        }
        Registered<C> registered = components.catalogue(kind).get(call.name(), where);
        RecordShape shape = RecordShape.of(registered.type());
        return registered.type().cast(build(shape, call, () -> Optional.of(registered.defaults())));
    }

    private Component certain(RecordShape shape, Call call, String where) {
        if (!Names.same(shape.name(), call.name())) {
            throw new IllegalArgumentException(
                    prefix(where) + "expected '" + shape.name() + "', but was " + Excerpt.quoted(call.name()));
        }
        return build(shape, call, shape::defaults);
    }

    private static Call call(Class<?> kind, TextForm form, String where) {
        if (form instanceof Call call) {
            return call;
        }
        if (!(form instanceof Word word)) {
            throw new IllegalArgumentException(
                    prefix(where) + "expected " + Names.withArticle(Names.ofKind(kind)) + ", but was " + form.shown());
        }
        return BareNumbers.meaning(kind)
                .filter(name -> NumberText.isNumber(word.text()))
                .map(name -> new Call(name, List.of(new Argument(Optional.empty(), word))))
                .orElseGet(() -> new Call(word.text(), List.of()));
    }

    private Component build(RecordShape shape, Call call, Supplier<Optional<Component>> defaults) {
        Map<RecordShape.Field, TextForm> given = given(shape, call.arguments());
        if (shape.fields().isEmpty()) { // all instances are equal, and the registered one needs no exported package
            return defaults.get().orElseGet(() -> shape.create(List.of()));
        }
        List<Object> values = new ArrayList<>();
        for (RecordShape.Field field : shape.fields()) {
            TextForm form = given.get(field);
            values.add(
                    form == null
                            ? defaultValue(shape, field, defaults)
                            : field.type().read(form, field.where(), components));
        }
        return shape.create(values);
    }

    private static Map<RecordShape.Field, TextForm> given(RecordShape shape, List<Argument> arguments) {
        Map<RecordShape.Field, TextForm> given = new HashMap<>();
        for (Argument argument : arguments) {
            RecordShape.Field field = argument.key()
                    .map(key -> named(shape, key))
                    .orElseGet(() -> first(shape, argument, arguments.size()));
            if (given.put(field, argument.value()) != null) {
                throw new IllegalArgumentException(field.where() + ": expected one value, but was given twice");
            }
        }
        return given;
    }

    private static RecordShape.Field named(RecordShape shape, String key) {
        for (RecordShape.Field field : shape.fields()) {
            if (Names.same(field.key(), key)) {
                return field;
            }
        }
        List<String> known = shape.fields().stream().map(RecordShape.Field::key).toList();
        throw new IllegalArgumentException(
                shape.name() + ": unknown parameter " + Excerpt.quoted(key) + Catalogue.known(key, known));
    }

    private static RecordShape.Field first(RecordShape shape, Argument argument, int arguments) {
        if (shape.fields().isEmpty()) {
            throw ValueType.wrong(shape.name(), "no arguments", argument.value());
        }
        if (arguments > 1) {
            throw ValueType.wrong(shape.name(), "name=value for each of several arguments", argument.value());
        }
        return shape.fields().get(0);
    }

    private static Object defaultValue(
            RecordShape shape, RecordShape.Field field, Supplier<Optional<Component>> defaults) {
        Optional<Component> example = defaults.get();
        if (example.isPresent() && !field.required()) {
            return shape.value(example.get(), field);
        }
        String hint = example.map(component -> "; for example " + field.key() + "="
                        + field.type().write(shape.value(component, field), field.where(), 0))
                .orElse("");
        throw new IllegalArgumentException(field.where() + ": expected a value, but none was given" + hint);
    }

    private static String prefix(String where) {
        return where.isEmpty() ? "" : where + ": ";
    }
}
