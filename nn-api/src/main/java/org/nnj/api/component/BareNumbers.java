package org.nnj.api.component;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a bare number stands for a component, see {@link BareNumber}. */
final class BareNumbers {

    private BareNumbers() {}

    /** The name of the component that a bare number means where this kind or record is declared. */
    static Optional<String> meaning(Class<?> declared) {
        if (declared.isRecord()) {
            RecordShape shape = RecordShape.of(declared);
            return meansNumberEverywhere(declared, shape) ? Optional.of(shape.name()) : Optional.empty();
        }
        BareNumber mark = declared.getAnnotation(BareNumber.class);
        if (mark != null) {
            return Optional.of(mark.value());
        }
        return Arrays.stream(declared.getInterfaces())
                .flatMap(parent -> meaning(parent).stream())
                .findFirst();
    }

    /** The hyper-parameter that alone is written, if the component may be written as a bare number. */
    static Optional<RecordShape.Field> writtenAlone(Class<?> declared, RecordShape shape) {
        boolean meant =
                meaning(declared).filter(name -> Names.same(name, shape.name())).isPresent();
        return meant ? shape.onlyNumber() : Optional.empty();
    }

    // a record of two kinds, of which one takes no bare number, could not be read back as that kind
    private static boolean meansNumberEverywhere(Class<?> record, RecordShape shape) {
        List<Class<?>> kinds = Arrays.stream(record.getInterfaces())
                .filter(type -> type != Component.class && Component.class.isAssignableFrom(type))
                .toList();
        return shape.onlyNumber().isPresent()
                && !kinds.isEmpty()
                && kinds.stream()
                        .allMatch(kind -> meaning(kind)
                                .filter(name -> Names.same(name, shape.name()))
                                .isPresent());
    }
}
