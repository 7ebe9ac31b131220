package org.nnj.models.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Files that are there whole or not at all, whatever happens on the way. The bytes are written beside the place, forced to the
 * disk, and moved into place in one step; then the folder is forced to the disk too. A process that is killed leaves the old file
 * or the new one, and perhaps a file that ends in {@code .part}, which anybody may delete.
 */
public final class AtomicFile {

    private AtomicFile() {}

    /** What is written. */
    public interface Content {

        /**
         * Writes it.
         *
         * @param stream not to be closed
         * @throws IOException if it cannot be written
         */
        void writeTo(OutputStream stream) throws IOException;
    }

    /**
     * Writes a file or replaces one.
     *
     * @param file the place; its folder exists
     * @param content the bytes
     * @throws IOException if it cannot be written; the old file is then as it was
     */
    public static void write(Path file, Content content) throws IOException {
        Path place = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = place.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(
                    folder + ": expected a folder to write '" + place.getFileName() + "' into, but there is none");
        }
        Path beside = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel =
                    FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.writeTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        forceFolder(place);
    }

    /** The move itself must survive a loss of power; only POSIX systems open folders, and others need not. */
    private static void forceFolder(Path place) throws IOException {
        Path folder = place.getParent();
        if (folder != null
                && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
