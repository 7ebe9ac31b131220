package org.nnj.models.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Bytes at a place. */
sealed interface ByteSource extends Closeable {

    /** Fills the buffer up to its limit. */
    void read(long position, ByteBuffer into) throws IOException;

    /** Those of a file. */
    record OfFile(String name, FileChannel channel) implements ByteSource {

        long size() throws IOException {
            return channel.size();
        }

        /** So many bytes, or as many as there are. */
        byte[] upTo(long position, int count) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(count, Math.max(0, size() - position)));
            read(position, buffer);
            return Arrays.copyOf(buffer.array(), buffer.position());
        }

        @Override
        public void read(long position, ByteBuffer into) throws IOException {
            long next = position;
            while (into.hasRemaining()) {
                int count = channel.read(into, next);
                if (count < 0) { // somebody shortened it since its size was asked for
                    throw FileError.of(name, "data", "a file that nobody changes", "it ends after " + next + " bytes");
                }
                next += count;
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Those in memory. */
    final class OfBytes implements ByteSource {

        private final byte[] bytes;

        OfBytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void read(long position, ByteBuffer into) {
            into.put(bytes, (int) position, into.remaining());
        }

        @Override
        public void close() {}
    }
}
