package org.nnj.models;

import java.util.Optional;

/** The version of this library, as its jar says it. */
final class LibraryVersion {

    private LibraryVersion() {}

    /** The version of the module or of the jar; {@code development} if the classes lie in a folder. */
    static String text() {
        return Optional.ofNullable(LibraryVersion.class.getModule().getDescriptor())
                .flatMap(descriptor -> descriptor.rawVersion())
                .or(() -> Optional.ofNullable(LibraryVersion.class.getPackage().getImplementationVersion()))
                .orElse("development");
    }
}
