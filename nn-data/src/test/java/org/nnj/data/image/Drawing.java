package org.nnj.data.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.nnj.api.math.RandomStream;

/** Small images as files, drawn from a seed. */
public final class Drawing {

    private Drawing() {}

    /** Any colours. */
    public static BufferedImage of(int type, int height, int width, long seed) {
        BufferedImage image = new BufferedImage(width, height, type);
        RandomStream random = RandomStream.of(seed, "drawing");
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int band = 0; band < image.getRaster().getNumBands(); band++) {
                    int values = 1 << image.getSampleModel().getSampleSize(band);
                    image.getRaster().setSample(x, y, band, random.nextInt(values));
                }
            }
        }
        return image;
    }

    /** Grey of 8 bits. */
    public static BufferedImage grey(int height, int width, long seed) {
        return of(BufferedImage.TYPE_BYTE_GRAY, height, width, seed);
    }

    /** Red, green and blue of 8 bits. */
    public static BufferedImage colour(int height, int width, long seed) {
        return of(BufferedImage.TYPE_3BYTE_BGR, height, width, seed);
    }

    /** The bytes of a file. */
    public static byte[] bytes(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new AssertionError("expected a writer of " + format + " for " + image);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file into a folder that is made if need be; its name decides the format. */
    public static Path write(Path file, BufferedImage image) throws IOException {
        Files.createDirectories(file.getParent());
        String name = file.getFileName().toString();
        return Files.write(file, bytes(image, name.substring(name.lastIndexOf('.') + 1)));
    }
}
