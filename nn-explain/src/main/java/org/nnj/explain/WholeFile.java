package org.nnj.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Text files that are there whole or not at all. */
final class WholeFile {

    private WholeFile() {}

    /** Written beside the place and moved into it. */
    static void write(Path file, String text) throws IOException {
        Path place = file.toAbsolutePath();
        Path folder = place.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(
                    folder + ": expected a folder to write '" + place.getFileName() + "' into, but there is none");
        }
        Path beside = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.writeString(beside, text, StandardOpenOption.CREATE_NEW);
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
