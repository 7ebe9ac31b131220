package org.nnj.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {

    private static final long MAX_PIXELS = 1 << 20;

    @TempDir
    private Path folder;

    private int[] decoded(BufferedImage image, String name, int channels, int height, int width) throws IOException {
        Path file = Drawing.write(folder.resolve(name), image);
        PixelFormat format = new PixelFormat(channels, height, width, true);
        byte[] bytes = new byte[format.bytes() + 2];
        try (ImageDecoder decoder = new ImageDecoder(MAX_PIXELS)) {
            decoder.decode(new ImageFile(file, 0, 0), format, bytes, 1);
        }
        assertThat(bytes[0]).as("before the offset").isZero();
        assertThat(bytes[bytes.length - 1]).as("behind the image").isZero();
        int[] values = new int[format.bytes()];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes[i + 1] & 0xFF;
        }
        return values;
    }

    private int[] decoded(BufferedImage image, String name, int channels) throws IOException {
        return decoded(image, name, channels, image.getHeight(), image.getWidth());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.bmp", "a.gif", "A.PNG"})
    void greyOfEightBitsIsTakenAsItIs(String name) throws IOException {
        BufferedImage image = Drawing.grey(5, 7, 1);
        int[] samples = image.getRaster().getPixels(0, 0, 7, 5, (int[]) null);
        assertThat(decoded(image, name, 1)).isEqualTo(samples);
    }

    /** Enough codes to fill their table, which has room for 4096, more than once. */
    @Test
    void aLargerGifIsTakenAsItIs() throws IOException {
        BufferedImage image = Drawing.grey(150, 130, 1);
        int[] samples = image.getRaster().getPixels(0, 0, 130, 150, (int[]) null);
        assertThat(decoded(image, "a.gif", 1)).isEqualTo(samples);
        BufferedImage flat = new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(decoded(flat, "b.gif", 1)).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.bmp"})
    void coloursBecomeAPlaneEach(String name) throws IOException {
        BufferedImage image = Drawing.colour(2, 3, 1);
        int[] samples = image.getRaster().getPixels(0, 0, 3, 2, (int[]) null);
        int[] values = decoded(image, name, 3);
        for (int pixel = 0; pixel < 6; pixel++) {
            for (int band = 0; band < 3; band++) {
                assertThat(values[band * 6 + pixel]).isEqualTo(samples[pixel * 3 + band]);
            }
        }
    }

    /** 0.299·200 + 0.587·100 + 0.114·50 = 124.2; pure colours 76.245, 149.685, 29.07. */
    @Test
    void coloursBecomeGreyByTheirLuma() throws IOException {
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 200 << 16 | 100 << 8 | 50);
        image.setRGB(1, 0, 0xFF0000);
        image.setRGB(2, 0, 0x00FF00);
        image.setRGB(3, 0, 0x0000FF);
        assertThat(decoded(image, "a.png", 1)).containsExactly(124, 76, 150, 29);
    }

    @Test
    void greyBecomesThreeEqualPlanes() throws IOException {
        BufferedImage image = Drawing.grey(2, 2, 3);
        int[] grey = image.getRaster().getPixels(0, 0, 2, 2, (int[]) null);
        int[] values = decoded(image, "a.png", 3);
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).isEqualTo(grey[i % 4]);
        }
    }

    @Test
    void sixteenBitsAreRoundedToEight() throws IOException {
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_USHORT_GRAY);
        int[] samples = {0, 65535, 257 * 100, 257 * 100 + 129};
        image.getRaster().setPixels(0, 0, 4, 1, samples);
        assertThat(decoded(image, "a.png", 1)).containsExactly(0, 255, 100, 101);
    }

    @Test
    void blackAndWhiteIsAPalette() throws IOException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_BINARY);
        image.getRaster().setPixels(0, 0, 3, 1, new int[] {1, 0, 1});
        assertThat(decoded(image, "a.png", 1)).containsExactly(255, 0, 255);
    }

    @Test
    void paletteColoursAreLookedUp() throws IOException {
        byte[] red = {10, (byte) 200};
        byte[] green = {20, 100};
        byte[] blue = {30, 50};
        IndexColorModel palette = new IndexColorModel(8, 2, red, green, blue);
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
        image.getRaster().setPixels(0, 0, 2, 1, new int[] {1, 0});
        assertThat(decoded(image, "a.png", 3)).containsExactly(200, 10, 100, 20, 50, 30);
    }

    @Test
    void transparencyPlaysNoPart() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00C8C8C8);
        image.setRGB(1, 0, 0xFF646464);
        assertThat(decoded(image, "a.png", 1)).containsExactly(200, 100);
    }

    /** JPEG is lossy: quality 0.75 keeps a smooth ramp to within a few steps. */
    @Test
    void jpegIsReadAboutAsItWasDrawn() throws IOException {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256; i++) {
            image.getRaster().setSample(i % 16, i / 16, 0, 8 * (i % 16) + 4 * (i / 16));
        }
        int[] values = decoded(image, "a.jpeg", 1);
        for (int i = 0; i < 256; i++) {
            assertThat(values[i]).isCloseTo(8 * (i % 16) + 4 * (i / 16), within(6));
        }
    }

    /** Centres at (x + ½)·2 − ½ = ½ and 2½: means of neighbours. */
    @Test
    void halfTheSizeIsTheMeanOfNeighbours() throws IOException {
        BufferedImage image = new BufferedImage(4, 2, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setPixels(0, 0, 4, 2, new int[] {0, 100, 10, 20, 20, 40, 30, 41});
        // (0 + 100 + 20 + 40)/4 = 40, (10 + 20 + 30 + 41)/4 = 25.25
        assertThat(decoded(image, "a.png", 1, 1, 2)).containsExactly(40, 25);
    }

    /** Centres at (x + ½)/2 − ½ = −¼, ¼, ¾, 1¼, held within [0, 1]. */
    @Test
    void twiceTheSizeLiesBetween() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setPixels(0, 0, 2, 1, new int[] {0, 100});
        assertThat(decoded(image, "a.png", 1, 2, 4)).containsExactly(0, 25, 75, 100, 0, 25, 75, 100);
    }

    @Test
    void anotherSizeKeepsThePlanesApart() throws IOException {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 4; i++) {
            image.setRGB(i % 2, i / 2, 10 << 16 | 20 << 8 | 30);
        }
        assertThat(decoded(image, "a.png", 3, 3, 1)).containsExactly(10, 10, 10, 20, 20, 20, 30, 30, 30);
    }
}
