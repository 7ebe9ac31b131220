package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.math.RandomStream;

class IdxFileTest {

    private static final long SEED = 7;
    private static final byte[] IMAGES = IdxBytes.counting(5, 3, 4);

    private static IdxFile read(byte[] bytes) throws IOException {
        return IdxFile.read(new ByteArrayInputStream(bytes), "digits");
    }

    private static void refuses(byte[] bytes, String message) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class).hasMessage(message);
    }

    @Test
    void readsDimensionsAndBytes() throws IOException {
        IdxFile file = read(IMAGES);

        assertThat(file.name()).isEqualTo("digits");
        assertThat(file.dimensions()).containsExactly(5, 3, 4);
        assertThat(file.bytes()).isEqualTo(Arrays.copyOfRange(IMAGES, 16, 76));
        assertThat(file).hasToString("digits (5×3×4)");
    }

    @Test
    void readsWhatIsCompressedWhateverItsName(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("digits.raw"), IdxBytes.gzip(IMAGES));

        assertThat(IdxFile.read(file).bytes()).isEqualTo(read(IMAGES).bytes());
    }

    @Test
    void readsMoreThanOneChunk() throws IOException {
        byte[] large = IdxBytes.counting(1000, 20, 20);

        assertThat(read(large).bytes()).isEqualTo(Arrays.copyOfRange(large, 16, large.length));
        assertThat(read(IdxBytes.gzip(large)).bytes()).isEqualTo(Arrays.copyOfRange(large, 16, large.length));
    }

    @Test
    void readsStreamsThatGiveFewBytesAtATime() throws IOException {
        InputStream slow = new ByteArrayInputStream(IMAGES) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 3));
            }
        };

        assertThat(IdxFile.read(slow, "slow").bytes()).hasSize(60);
    }

    @Test
    void namesAFileThatIsNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> IdxFile.read(folder.resolve("absent")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("absent");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        refuses(new byte[0], "digits: expected an IDX file, but was empty");
        refuses(IdxBytes.gzip(new byte[0]), "digits: expected an IDX file, but was empty");
    }

    @Test
    void refusesAHeaderThatIsCutAtAnyByte() {
        for (int length = 1; length < 4; length++) {
            refuses(
                    Arrays.copyOf(IMAGES, length),
                    "digits: expected a header of 4 bytes, but the file ends after " + length);
        }
        for (int length = 4; length < 16; length++) {
            refuses(
                    Arrays.copyOf(IMAGES, length),
                    "digits: expected a header of 16 bytes, but the file ends after " + length);
        }
    }

    @Test
    void refusesABodyThatIsCutAtAnyByte() {
        for (int length = 16; length < IMAGES.length; length++) {
            refuses(
                    Arrays.copyOf(IMAGES, length),
                    "digits: expected 5 images, but the file ends after " + (length - 16) / 12);
        }
        refuses(Arrays.copyOf(IdxBytes.labels(1, 2, 3), 10), "digits: expected 3 labels, but the file ends after 2");
    }

    @Test
    void refusesACompressedFileThatIsCutAtAnyByte() throws IOException {
        byte[] compressed = IdxBytes.gzip(IMAGES);
        for (int length = 0; length < compressed.length; length++) {
            byte[] cut = Arrays.copyOf(compressed, length);
            assertThatThrownBy(() -> read(cut))
                    .as("cut after %d of %d", length, compressed.length)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("digits: expected ");
        }
        refuses(
                Arrays.copyOf(compressed, compressed.length - 3),
                "digits: expected gzip data, but the file ends before its checksum");
        refuses(Arrays.copyOf(compressed, 5), "digits: expected gzip data, but the file ends within its header");
    }

    @Test
    void saysHowManyImagesACutCompressedFileHas() throws IOException {
        byte[] random = IdxBytes.counting(5, 3, 4);
        RandomStream noise = RandomStream.of(SEED, "noise");
        for (int i = 16; i < random.length; i++) {
            random[i] = (byte) noise.nextInt(256);
        }
        byte[] compressed = IdxBytes.gzip(random);

        assertThatThrownBy(() -> read(Arrays.copyOf(compressed, compressed.length - 20)))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("digits: expected 5 images, but the file ends after [234]");
    }

    @Test
    void refusesADamagedChecksum() throws IOException {
        byte[] compressed = IdxBytes.gzip(IMAGES);
        compressed[compressed.length - 8] ^= 1;

        assertThatThrownBy(() -> read(compressed))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("digits: expected sound gzip data, but was damaged: ");
    }

    @Test
    void refusesTrailingBytes() throws IOException {
        byte[] longer = Arrays.copyOf(IMAGES, IMAGES.length + 1);

        refuses(longer, "digits: expected 5 images and nothing else, but more bytes follow");
        refuses(IdxBytes.gzip(longer), "digits: expected 5 images and nothing else, but more bytes follow");
        refuses(
                IdxBytes.joined(IdxBytes.gzip(IMAGES), IdxBytes.gzip(new byte[] {1})),
                "digits: expected 5 images and nothing else, but more bytes follow");
    }

    @Test
    void refusesWhatIsNoIdxFile() {
        refuses(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                "digits: expected an IDX file, which begins with 0x0000, but began with 0x8950");
        refuses(
                new byte[] {0, 1, 8, 3, 0, 0, 0, 1},
                "digits: expected an IDX file, which begins with 0x0000, but began with 0x0001");
    }

    @Test
    void refusesOtherElementTypes() {
        String[] names = {"signed byte", "short", "int", "float", "double", "unknown"};
        int[] types = {0x09, 0x0B, 0x0C, 0x0D, 0x0E, 0xFF};
        for (int i = 0; i < types.length; i++) {
            refuses(
                    IdxBytes.header(types[i], 1, 1),
                    String.format(
                            "digits: expected elements of type 0x08 (unsigned byte), but was 0x%02X (%s)",
                            types[i], names[i]));
        }
    }

    @Test
    void refusesOtherNumbersOfDimensions() {
        refuses(IdxBytes.header(0x08), "digits: expected 1 to 4 dimensions, but was 0");
        refuses(IdxBytes.header(0x08, 1, 1, 1, 1, 1), "digits: expected 1 to 4 dimensions, but was 5");
        refuses(new byte[] {0, 0, 8, (byte) 255}, "digits: expected 1 to 4 dimensions, but was 255");
    }

    @Test
    void refusesDimensionsWithoutElementsAndNegativeOnes() {
        refuses(IdxBytes.header(0x08, 0, 28, 28), "digits, dimension 0: expected in [1, 2147483647], but was 0");
        refuses(IdxBytes.header(0x08, 5, 0, 28), "digits, dimension 1: expected in [1, 2147483647], but was 0");
        refuses(
                IdxBytes.header(0x08, -1, 28, 28),
                "digits, dimension 0: expected in [1, 2147483647], but was 4294967295");
        refuses(
                IdxBytes.header(0x08, 1, 1, Integer.MIN_VALUE),
                "digits, dimension 2: expected in [1, 2147483647], but was 2147483648");
    }

    @Test
    void refusesDimensionsWhoseProductOverflows() {
        int large = Integer.MAX_VALUE;
        refuses(
                IdxBytes.header(0x08, large),
                "digits: expected at most 1073741824 bytes of data, but the header declares 2147483647");
        // 65536³ is 2⁴⁸, which is 0 as an int
        refuses(
                IdxBytes.header(0x08, 65536, 65536, 65536),
                "digits: expected at most 1073741824 bytes of data, but the header declares 65536×65536×65536");
        // (2³¹ − 1)⁴ overflows a long too
        refuses(
                IdxBytes.header(0x08, large, large, large, large),
                "digits: expected at most 1073741824 bytes of data, but the header declares"
                        + " 2147483647×2147483647×2147483647×2147483647");
    }

    @Test
    void aHeaderThatLiesCostsNoMemory() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] lie = IdxBytes.joined(IdxBytes.header(0x08, 1 << 20, 32, 32), new byte[100]);
        long before = threads.getCurrentThreadAllocatedBytes();

        refuses(lie, "digits: expected 1048576 images, but the file ends after 0");

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2_000_000);
    }

    @Test
    void aGzipBombIsReadOneByteBeyondItsHeaderAndNoFurther() throws IOException {
        // 64 MB of zeros in 64 KB, declared as 5 labels
        byte[] bomb = IdxBytes.gzip(IdxBytes.joined(IdxBytes.header(0x08, 5), new byte[1 << 26]));
        int[] consumed = new int[1];
        InputStream counting = new ByteArrayInputStream(bomb) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                int read = super.read(into, from, Math.min(length, 512));
                consumed[0] += Math.max(read, 0);
                return read;
            }
        };

        assertThatThrownBy(() -> IdxFile.read(counting, "bomb"))
                .isInstanceOf(IOException.class)
                .hasMessage("bomb: expected 5 labels and nothing else, but more bytes follow");
        // two buffers of 8 KB lie in between
        assertThat(consumed[0]).isLessThan(20_000).isLessThan(bomb.length / 3);
    }

    @Test
    void aGzipBombBeyondTheLimitIsRefusedByItsHeader() throws IOException {
        byte[] bomb = IdxBytes.gzip(IdxBytes.joined(IdxBytes.header(0x08, 2000), new byte[2000]));

        assertThatThrownBy(() -> new IdxReader("bomb", 1000).read(new ByteArrayInputStream(bomb)))
                .isInstanceOf(IOException.class)
                .hasMessage("bomb: expected at most 1000 bytes of data, but the header declares 2000");
    }

    @Test
    void anyDamageIsAnIoExceptionThatNamesTheFile() throws IOException {
        RandomStream random = RandomStream.of(SEED, "damage");
        byte[][] sound = {IMAGES, IdxBytes.gzip(IMAGES), IdxBytes.labels(1, 2, 3)};
        int refused = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] damaged = sound[round % sound.length].clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                damaged = Arrays.copyOf(damaged, random.nextInt(2 * damaged.length));
            }
            refused += outcome(damaged, round);
        }
        assertThat(refused).as("seed %d", SEED).isGreaterThan(1000);
    }

    /** 1 if the file is refused, 0 if the damage leaves it sound. */
    private static int outcome(byte[] damaged, int round) {
        try {
            IdxFile file = read(damaged);
            int size = Arrays.stream(file.dimensions()).reduce(1, (a, b) -> a * b);
            assertThat(file.bytes()).as("seed %d, round %d", SEED, round).hasSize(size);
            return 0;
        } catch (IOException refused) {
            assertThat(refused.getMessage())
                    .as("seed %d, round %d", SEED, round)
                    .startsWith("digits");
            return 1;
        }
    }
}
