package org.nnj.api.component;

import java.util.List;

/**
 * One component that was found, as {@link Components#all(Class)} lists it.
 *
 * @param <C> the kind
 * @param name its name, {@code leaky-relu} or {@code acme:swish}
 * @param type the record
 * @param defaults what its no-argument constructor makes; where a hyper-parameter is required, a valid example
 * @param parameters its hyper-parameters in the order of the record
 * @param origin the file name of the jar, or the folder, that it came from
 */
public record Registered<C extends Component>(
        String name, Class<? extends C> type, C defaults, List<HyperParameter> parameters, String origin) {

    /**
     * Keeps a copy of the list.
     */
    public Registered {
        parameters = List.copyOf(parameters);
    }

    /**
     * Reads what there is to know from the defaults.
     *
     * @throws IllegalArgumentException if the component is not one: no record, a value that has no text form, a package
     *     that is not exported
     */
    static <C extends Component> Registered<C> of(Class<? extends C> type, C defaults) {
        RecordShape shape = RecordShape.of(type);
        List<HyperParameter> parameters = shape.fields().stream()
                .map(field -> new HyperParameter(
                        field.key(),
                        field.declared(),
                        field.type().expected(),
                        field.type().write(shape.value(defaults, field), field.where(), 1),
                        field.required()))
                .toList();
        return new Registered<>(shape.name(), type, defaults, parameters, Origin.of(type));
    }
}
