package org.nnj.examples;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nnj.api.math.RandomStream;

/** A folder of IDX files in the manner of MNIST, small and easy: in class k, pixel rows 2k + 4 and 2k + 5 are bright on noise. */
final class SmallDigits {

    static final int CLASSES = 10;
    static final int SIDE = 28;

    private static final byte UNSIGNED_BYTE = 0x08;
    private static final int NOISE = 64;

    private SmallDigits() {}

    /** Writes so many images to learn from and half as many to be tested on. */
    static Path in(Path folder, int images) throws IOException {
        write(folder, "train", images);
        write(folder, "t10k", images / 2);
        return folder;
    }

    private static void write(Path folder, String part, int images) throws IOException {
        RandomStream random = RandomStream.of(5, part);
        byte[] pixels = new byte[images * SIDE * SIDE];
        byte[] labels = new byte[images];
        for (int image = 0; image < images; image++) {
            int label = image % CLASSES;
            labels[image] = (byte) label;
            for (int i = 0; i < SIDE * SIDE; i++) {
                int row = i / SIDE;
                int signal = row / 2 == label + 2 ? 255 - NOISE : 0;
                pixels[image * SIDE * SIDE + i] = (byte) (signal + random.uniform(0, NOISE));
            }
        }
        writeImages(folder, part, pixels, images, SIDE, SIDE);
        writeLabels(folder, part, labels);
    }

    static void writeImages(Path folder, String part, byte[] pixels, int... dimensions) throws IOException {
        Files.write(folder.resolve(part + "-images-idx3-ubyte"), idx(pixels, dimensions));
    }

    static void writeLabels(Path folder, String part, byte... labels) throws IOException {
        Files.write(folder.resolve(part + "-labels-idx1-ubyte"), idx(labels, labels.length));
    }

    private static byte[] idx(byte[] data, int... dimensions) {
        ByteBuffer file = ByteBuffer.allocate(4 + 4 * dimensions.length + data.length);
        file.put(new byte[] {0, 0, UNSIGNED_BYTE, (byte) dimensions.length});
        for (int dimension : dimensions) {
            file.putInt(dimension);
        }
        return file.put(data).array();
    }
}
