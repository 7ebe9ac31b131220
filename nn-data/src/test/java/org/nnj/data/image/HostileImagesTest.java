package org.nnj.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nnj.api.math.RandomStream;

/** Damaged and malicious files end in an error that names the file, and never in anything of the size that they declare. */
class HostileImagesTest {

    private static final long MAX_PIXELS = 10_000;
    /** A hundred times what the slowest takes; what it is to catch takes minutes or never ends. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private byte[] decode(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        PixelFormat format = new PixelFormat(1, 13, 11, true);
        byte[] pixels = new byte[format.bytes()];
        try (ImageDecoder decoder = new ImageDecoder(MAX_PIXELS)) {
            decoder.decode(new ImageFile(file, content.length, 0), format, pixels, 0);
        }
        return pixels;
    }

    private void assertRefused(String name, byte[] content, String message) {
        assertThatThrownBy(() -> decode(name, content))
                .isInstanceOf(IOException.class)
                .hasMessage(folder.resolve(name) + ": " + message);
    }

    private static byte[] drawn(String format) {
        return Drawing.bytes(Drawing.grey(13, 11, 1), format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void everyFileThatIsCutShortIsRefusedByName(String format) {
        byte[] whole = drawn(format);
        String name = "cut." + format;
        for (int length = 0; length < whole.length; length += length < 64 ? 1 : 3) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> decode(name, cut))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(folder.resolve(name) + ": expected ");
        }
    }

    /** 4 × 100 files. What has no checksum may still be an image; then it is one of the right size. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void aFileWithBytesThatDifferIsAnImageOrIsRefusedByName(String format) {
        RandomStream random = RandomStream.of(7, format);
        byte[] whole = drawn(format);
        int refused = 0;
        for (int trial = 0; trial < 100; trial++) {
            byte[] damaged = whole.clone();
            for (int change = 0; change <= trial % 5; change++) {
                int most = trial % 2 == 0 ? damaged.length : Math.min(damaged.length, 64); // headers lie in front
                damaged[random.nextInt(most)] = (byte) random.nextInt(256);
            }
            refused += isRefused("damaged-" + trial + "." + format, damaged) ? 1 : 0;
        }
        assertThat(refused).as("refused").isGreaterThan(0);
    }

    private boolean isRefused(String name, byte[] content) {
        return assertTimeoutPreemptively(PATIENCE, () -> {
            try {
                decode(name, content);
                return false;
            } catch (IOException refused) {
                assertThat(refused).hasMessageStartingWith(folder.resolve(name) + ": expected ");
                return true;
            }
        });
    }

    @Test
    void noByteOfAPngChangesWithoutItsChecksumSayingSo() {
        byte[] whole = drawn("png");
        for (int i = 8; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x10;
            assertThat(isRefused("damaged.png", damaged)).as("byte %d", i).isTrue();
        }
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("empty.png", new byte[0], "expected an image, but the file is empty");
    }

    @Test
    void zerosAreNoImage() {
        assertRefused("zeros.bmp", new byte[1000], "expected a BMP file, as its name says, but was none");
    }

    @Test
    void textIsNoImage() {
        byte[] text = "<html>not found</html>".getBytes(StandardCharsets.US_ASCII);
        assertRefused("text.jpg", text, "expected a JPEG file, as its name says, but was none");
    }

    @Test
    void anotherFormatThanTheNameSaysIsRefused() {
        assertRefused("wrong.png", drawn("gif"), "expected a PNG file, as its name says, but was GIF");
    }

    @Test
    void aGiantPngIsRefusedBeforeItIsUnpacked() {
        String hint = "; give another limit if it is to be trusted";
        assertRefused(
                "bomb.png",
                png(2_000_000_000, 2_000_000_000, new byte[100]),
                "expected at most 10000 pixels, but the file declares 2000000000×2000000000" + hint);
        assertRefused(
                "bomb.png",
                png(101, 100, new byte[100]),
                "expected at most 10000 pixels, but the file declares 100×101" + hint);
    }

    @Test
    void aPngWithNegativeSizeIsRefused() {
        assertThat(isRefused("negative.png", png(-1, -1, new byte[100]))).isTrue();
        assertThat(isRefused("nothing.png", png(0, 0, new byte[100]))).isTrue();
    }

    @Test
    void aPngWithTooFewPixelsIsRefused() {
        assertThat(isRefused("few.png", png(50, 50, new byte[100]))).isTrue();
    }

    /** What does not belong to the pixels is not unpacked: 64 MiB of text take 64 KiB here. */
    @Test
    void aTextThatUnpacksToAnySizeIsPassedOver() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes("bomb\0\0".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream zip = new DeflaterOutputStream(text)) {
            zip.write(new byte[1 << 26]);
        }
        byte[] plain = drawn("png");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int behindHeader = 8 + 25;
        file.write(plain, 0, behindHeader);
        file.writeBytes(chunk("zTXt", text.toByteArray()));
        file.writeBytes(chunk("iCCP", text.toByteArray()));
        file.write(plain, behindHeader, plain.length - behindHeader);
        assertThat(decode("text.png", file.toByteArray())).isEqualTo(decode("plain.png", plain));
    }

    @Test
    void aGiantGifIsRefused() {
        byte[] gif = drawn("gif");
        int image = indexOf(gif, (byte) 0x2C, (byte) 0, (byte) 0, (byte) 0, (byte) 0);
        ByteBuffer.wrap(gif)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(image + 5, (short) -1)
                .putShort(image + 7, (short) -1);
        assertRefused("bomb.gif", gif, "expected 4294836225 pixels, but the codes make 143");
    }

    @Test
    void aGiantJpegIsRefused() {
        byte[] jpeg = drawn("jpg");
        int frame = indexOf(jpeg, (byte) 0xFF, (byte) 0xC0);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 5000).putShort(frame + 7, (short) 6000);
        assertRefused(
                "bomb.jpg",
                jpeg,
                "expected at most 10000 pixels, but the file declares 5000×6000; give another limit if it is to be"
                        + " trusted");
    }

    @Test
    void aJpegInFourColoursIsRefused() {
        byte[] jpeg = drawn("jpg");
        jpeg[indexOf(jpeg, (byte) 0xFF, (byte) 0xC0) + 9] = 4;
        assertRefused("cmyk.jpg", jpeg, "expected grey or colour in 1 or 3 components, but was 4 (CMYK)");
    }

    /** Each scan passes over all pixels, whatever little it holds. */
    @Test
    void aJpegWithManyScansIsRefused() {
        byte[] jpeg = drawn("jpg");
        int scan = indexOf(jpeg, (byte) 0xFF, (byte) 0xDA);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 1000; i++) {
            file.write(jpeg, scan, jpeg.length - 2 - scan);
        }
        file.write(jpeg, jpeg.length - 2, 2);
        assertRefused("scans.jpg", file.toByteArray(), "expected at most 100 scans, but there are more");
    }

    @Test
    void aGiantBmpIsRefused() {
        byte[] bmp = drawn("bmp");
        ByteBuffer.wrap(bmp)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(18, Integer.MAX_VALUE)
                .putInt(22, Integer.MIN_VALUE);
        int left =
                bmp.length - ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).getInt(10);
        assertRefused(
                "bomb.bmp",
                bmp,
                "expected 2147483648 rows of 2147483647 pixels of 8 bits, but the file ends after " + left
                        + " bytes of them");
    }

    @Test
    void aBmpWhosePixelsAreAnotherImageIsRefused() {
        byte[] bmp = drawn("bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(30, 5);
        assertRefused("inside.bmp", bmp, "expected pixels in BMP's own coding, 0 to 3, but was 5");
    }

    @Test
    void aBmpWithAGiantPaletteIsRefused() {
        byte[] bmp = drawn("bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(10, Integer.MAX_VALUE);
        assertRefused(
                "palette.bmp",
                bmp,
                "expected pixels from byte 54 on and within " + bmp.length + " bytes, but was 2147483647");
    }

    @Test
    void aFileWithMoreBytesThanItsPixelsCanNeedIsNotRead() {
        byte[] padded = Arrays.copyOf(drawn("gif"), (int) (8 * MAX_PIXELS + (1 << 20) + 1));
        assertRefused("long.gif", padded, "expected at most 1128576 bytes, but there are more");
    }

    @Test
    void aGifWithoutAnImageIsRefused() {
        byte[] gif = "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1);
        assertRefused("none.gif", gif, "expected a GIF file with an image, but it has none");
    }

    /** Whole as a file, but its codes end early. */
    @Test
    void aGifThatLacksPixelsIsRefused() {
        byte[] gif = drawn("gif");
        int image = indexOf(gif, (byte) 0x2C, (byte) 0, (byte) 0, (byte) 0, (byte) 0);
        int data = image + 11; // descriptor and bits a pixel; no colour table of its own
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(gif, 0, data);
        file.write(27); // 27 bytes are 24 codes of 9 bits, the first of which clears
        file.write(gif, data + 1, 27);
        file.write(0);
        file.write(0x3B);
        assertThatThrownBy(() -> decode("few.gif", file.toByteArray()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(folder.resolve("few.gif") + ": expected 143 pixels, but the codes make ");
    }

    @Test
    void aDecoderReadsOnAfterADamagedFile() throws IOException {
        Path damaged = Files.write(folder.resolve("damaged.png"), png(50, 50, new byte[10]));
        Path sound = Drawing.write(folder.resolve("sound.png"), Drawing.of(BufferedImage.TYPE_BYTE_GRAY, 13, 11, 1));
        PixelFormat format = new PixelFormat(1, 13, 11, true);
        byte[] pixels = new byte[format.bytes()];
        try (ImageDecoder decoder = new ImageDecoder(MAX_PIXELS)) {
            assertThatThrownBy(() -> decoder.decode(new ImageFile(damaged, 0, 0), format, pixels, 0))
                    .isInstanceOf(IOException.class);
            decoder.decode(new ImageFile(sound, 0, 0), format, pixels, 0);
        }
        assertThat(pixels).isEqualTo(decode("alone.png", Files.readAllBytes(sound)));
    }

    private static int indexOf(byte[] bytes, byte... part) {
        for (int i = 0; i <= bytes.length - part.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("expected the bytes, but they are not there");
    }

    /** A grey PNG that declares a size and brings these bytes, unpacked. */
    private static byte[] png(int width, int height, byte[] content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .array();
        file.writeBytes(chunk("IHDR", header));
        file.writeBytes(chunk("IDAT", deflated(content)));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(zip)) {
            out.write(content);
        } catch (IOException e) {
            throw new AssertionError("expected memory to take bytes", e);
        }
        return zip.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] name = type.getBytes(StandardCharsets.US_ASCII);
            CRC32 checksum = new CRC32();
            checksum.update(name);
            checksum.update(data);
            out.writeInt(data.length);
            out.write(name);
            out.write(data);
            out.writeInt((int) checksum.getValue());
        } catch (IOException e) {
            throw new AssertionError("expected memory to take bytes", e);
        }
        return bytes.toByteArray();
    }
}
