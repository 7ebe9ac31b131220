package org.nnj.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The characters of a CSV file: decompressed, decoded strictly, without NUL, and of no more bytes than the limit. */
final class CsvText extends Reader {

    private static final int BUFFER = 1 << 13;

    private final String name;
    private final InputStream in;
    private final long limit;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer characters = CharBuffer.allocate(BUFFER).flip();
    private final CharsetDecoder decoder;
    private long read;
    private boolean ended;
    private long line = 1;

    /**
     * Begins to read.
     *
     * @param source left open
     * @param name what messages call it
     */
    CsvText(InputStream source, String name, CsvFormat format, CsvLimits limits) throws IOException {
        this.name = name;
        this.limit = limits.bytes();
        this.in = decompressed(source);
        this.decoder = charset(format)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** What begins as gzip does is decompressed, whatever its name. */
    private InputStream decompressed(InputStream source) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(source, BUFFER);
        buffered.mark(2);
        boolean compressed = buffered.read() == 0x1F && buffered.read() == 0x8B;
        buffered.reset();
        if (!compressed) {
            return buffered;
        }
        try {
            return new GZIPInputStream(buffered, BUFFER);
        } catch (EOFException cut) {
            throw new IOException(name + ": expected gzip data, but the file ends within its header", cut);
        } catch (ZipException damaged) {
            throw damaged(damaged);
        }
    }

    /** What a byte order mark says, which is passed over, or else the encoding of the format. */
    private Charset charset(CsvFormat format) throws IOException {
        while (bytes.remaining() < 3 && !ended) {
            refill();
        }
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            bytes.position(3);
            return StandardCharsets.UTF_8;
        }
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16; // it reads the mark itself
        }
        return Charset.forName(format.charset());
    }

    private boolean startsWith(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.remaining() <= i || (bytes.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private void refill() throws IOException {
        bytes.compact();
        try {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < 0;
            read += Math.max(count, 0);
            bytes.position(bytes.position() + Math.max(count, 0));
        } catch (EOFException cut) {
            throw new IOException(where() + ": expected more gzip data, but the file ends", cut);
        } catch (ZipException damaged) {
            throw damaged(damaged);
        } finally {
            bytes.flip();
        }
        if (read > limit) {
            throw new IOException(name + ": expected at most " + limit + " bytes, but was more");
        }
    }

    private IOException damaged(ZipException damaged) {
        return new IOException(name + ": expected sound gzip data, but was damaged: " + damaged.getMessage(), damaged);
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (!characters.hasRemaining() && !decode()) {
            return -1;
        }
        int count = Math.min(length, characters.remaining());
        characters.get(into, from, count);
        for (int i = from; i < from + count; i++) {
            if (into[i] == '\n') {
                line++;
            } else if (into[i] == 0) {
                throw new IOException(where() + ": expected text, but was a NUL character");
            }
        }
        return count;
    }

    /** Decodes some characters; false at the end. What comes before malformed bytes is given first. */
    private boolean decode() throws IOException {
        characters.clear();
        while (characters.position() == 0) {
            CoderResult result = decoder.decode(bytes, characters, ended);
            if (characters.position() > 0) {
                break;
            }
            if (result.isError()) {
                throw new IOException(where() + ": expected text in " + decoder.charset()
                        + ", but some bytes are none; is it in another encoding?");
            }
            if (ended) {
                characters.flip();
                return false;
            }
            refill();
        }
        characters.flip();
        return true;
    }

    private String where() {
        return name + ", line " + line;
    }

    /** Leaves the source open: who opened it closes it. */
    @Override
    public void close() {}
}
