package org.nnj.api.component;

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
        for (Class<?> parent : declared.getInterfaces()) {
            Optional<String> meaning = meaning(parent);
            if (meaning.isPresent()) {
                return meaning;
            }
        }
        return Optional.empty();
    }

    /** The hyper-parameter that alone is written, if the component may be written as a bare number. */
    static Optional<RecordShape.Field> writtenAlone(Class<?> declared, RecordShape shape) {
        return means(declared, shape) ? shape.onlyNumber() : Optional.empty();
    }

    private static boolean means(Class<?> declared, RecordShape shape) {
        Optional<String> meaning = meaning(declared);
        return meaning.isPresent() && Names.same(meaning.get(), shape.name());
    }

    // a record of two kinds, of which one takes no bare number, could not be read back as that kind
    private static boolean meansNumberEverywhere(Class<?> record, RecordShape shape) {
        boolean hasKind = false;
        for (Class<?> type : record.getInterfaces()) {
            if (type != Component.class && Component.class.isAssignableFrom(type)) {
                hasKind = true;
                if (!means(type, shape)) {
                    return false;
                }
            }
        }
        return hasKind && shape.onlyNumber().isPresent();
    }
}
