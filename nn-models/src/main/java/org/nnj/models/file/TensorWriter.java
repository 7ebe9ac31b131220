package org.nnj.models.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes safetensors: {@code __metadata__} first, then the tensors, those with the wider numbers before the others so that every
 * number lies on a multiple of its size. The same strings and tensors give the same bytes.
 */
public final class TensorWriter {

    private static final int ALIGNMENT = 8;
    private static final int CHUNK_BYTES = 1 << 16;

    private TensorWriter() {}

    /**
     * Writes a whole file.
     *
     * @param stream not closed
     * @param metadata strings by name, written in the order of the map
     * @param tensors of different names
     * @throws IOException if the stream cannot be written to, or a string has no UTF-8
     */
    public static void write(OutputStream stream, Map<String, String> metadata, List<Tensor> tensors)
            throws IOException {
        List<Tensor> ordered = tensors.stream()
                .sorted(Comparator.comparingInt((Tensor tensor) -> tensor.type().bytes())
                        .reversed())
                .toList();
        ByteBuffer header = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(header(metadata, ordered)));
        int padding = Math.floorMod(-header.remaining(), ALIGNMENT);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        chunk.putLong(header.remaining() + padding);
        flush(chunk, stream);
        stream.write(header.array(), header.arrayOffset(), header.remaining());
        stream.write(" ".repeat(padding).getBytes(StandardCharsets.US_ASCII));
        for (Tensor tensor : ordered) {
            write(tensor, chunk, stream);
        }
        flush(chunk, stream);
    }

    private static String header(Map<String, String> metadata, List<Tensor> tensors) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            if (!metadata.isEmpty()) {
                json.writeObjectPropertyStart("__metadata__");
                metadata.forEach(json::writeStringProperty);
                json.writeEndObject();
            }
            long position = 0;
            for (Tensor tensor : tensors) {
                json.writeObjectPropertyStart(tensor.name());
                json.writeStringProperty("dtype", tensor.type().name());
                json.writeArrayPropertyStart("shape");
                tensor.shape().forEach(json::writeNumber);
                json.writeEndArray();
                json.writeArrayPropertyStart("data_offsets");
                json.writeNumber(position);
                position += tensor.bytes();
                json.writeNumber(position);
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(Tensor tensor, ByteBuffer chunk, OutputStream stream) throws IOException {
        if (tensor.values() instanceof FloatMatrix matrix) {
            for (float value : matrix.data()) {
                room(chunk, Float.BYTES, stream).putFloat(value);
            }
        } else if (tensor.values() instanceof DoubleMatrix matrix) {
            for (double value : matrix.data()) {
                room(chunk, Double.BYTES, stream).putDouble(value);
            }
        }
    }

    private static ByteBuffer room(ByteBuffer chunk, int bytes, OutputStream stream) throws IOException {
        if (chunk.remaining() < bytes) {
            flush(chunk, stream);
        }
        return chunk;
    }

    private static void flush(ByteBuffer chunk, OutputStream stream) throws IOException {
        stream.write(chunk.array(), chunk.arrayOffset(), chunk.position());
        chunk.clear();
    }
}
