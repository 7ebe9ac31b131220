package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Files that nobody meant well: each is refused by name, and costs no more than it holds. */
@Timeout(60)
class HostileIdxTest {

    /** A bomb of 64 MiB is not unpacked, and no header is believed. */
    private static final long MOST_BYTES = 2L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final byte[] IMAGES = IdxBytes.counting(5, 3, 4);

    private record Hostile(String what, byte[] bytes, String message) {}

    @TestFactory
    Stream<DynamicTest> isRefusedByNameWithinBounds() throws IOException {
        List<Hostile> all = new ArrayList<>(headers());
        all.addAll(sizes());
        all.addAll(otherFiles());
        all.addAll(compressed());
        return all.stream()
                .map(hostile -> DynamicTest.dynamicTest(hostile.what(), () -> {
                    long before = THREADS.getCurrentThreadAllocatedBytes();

                    assertThatThrownBy(() -> IdxFile.read(new ByteArrayInputStream(hostile.bytes()), "x"))
                            .isInstanceOf(IOException.class)
                            .hasMessage("x" + hostile.message());

                    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                            .as("bytes allocated")
                            .isLessThan(MOST_BYTES);
                }));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static List<Hostile> headers() {
        List<Hostile> all = new ArrayList<>();
        all.add(new Hostile("nothing", bytes(), ": expected an IDX file, but was empty"));
        for (int length = 1; length < 16; length++) {
            all.add(new Hostile(
                    "a header cut after " + length,
                    Arrays.copyOf(IMAGES, length),
                    ": expected a header of " + (length < 4 ? 4 : 16) + " bytes, but the file ends after " + length));
        }
        Map.of(
                        0x00,
                        "unknown",
                        0x01,
                        "unknown",
                        0x09,
                        "signed byte",
                        0x0B,
                        "short",
                        0x0C,
                        "int",
                        0x0D,
                        "float",
                        0x0E,
                        "double",
                        0x18,
                        "unknown",
                        0xFF,
                        "unknown")
                .forEach((type, name) -> all.add(new Hostile(
                        "elements of type " + type,
                        IdxBytes.header(type, 1),
                        String.format(
                                ": expected elements of type 0x08 (unsigned byte), but was 0x%02X (%s)", type, name))));
        for (int rank : new int[] {0, 5, 127, 128, 255}) {
            all.add(new Hostile(
                    rank + " dimensions", bytes(0, 0, 8, rank), ": expected 1 to 4 dimensions, but was " + rank));
        }
        return all;
    }

    private static List<Hostile> sizes() {
        String range = ": expected in [1, 2147483647], but was ";
        String limit = ": expected at most 1073741824 bytes of data, but the header declares ";
        int most = Integer.MAX_VALUE;
        return List.of(
                declaring(", dimension 0" + range + "0", 0),
                declaring(", dimension 0" + range + "0", 0, 28, 28),
                declaring(", dimension 1" + range + "0", 60000, 0, 28),
                declaring(", dimension 3" + range + "0", 1, 1, 1, 0),
                declaring(", dimension 0" + range + "4294967295", -1),
                declaring(", dimension 2" + range + "2147483648", 1, 1, Integer.MIN_VALUE),
                declaring(limit + "2147483647", most),
                declaring(limit + "1073741825", (1 << 30) + 1),
                declaring(limit + "32768×32769", 1 << 15, (1 << 15) + 1),
                declaring(limit + "65536×65536", 1 << 16, 1 << 16), // 0 as an int
                declaring(limit + "65536×65536×65536", 1 << 16, 1 << 16, 1 << 16),
                declaring(limit + "65536×65536×65536×65536", 1 << 16, 1 << 16, 1 << 16, 1 << 16), // 0 as a long
                declaring(limit + "2147483647×2147483647×2147483647×2147483647", most, most, most, most),
                declaring(limit + "46341×46341", 46341, 46341), // negative as an int
                declaring(": expected 1073741824 labels, but the file ends after 0", 1 << 30),
                declaring(": expected 1 images, but the file ends after 0", 1, 1 << 15, 1 << 15),
                declaring(": expected 1073741824 images, but the file ends after 0", 1 << 30, 1));
    }

    private static Hostile declaring(String message, int... dimensions) {
        return new Hostile("declared " + Arrays.toString(dimensions), IdxBytes.header(0x08, dimensions), message);
    }

    private static List<Hostile> otherFiles() {
        Map<String, byte[]> others = new LinkedHashMap<>();
        others.put("a PNG image", bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10));
        others.put("a JPEG image", bytes(0xFF, 0xD8, 0xFF, 0xE0));
        others.put("a ZIP archive", bytes('P', 'K', 3, 4));
        others.put("a text", bytes('a', ',', 'b', '\n'));
        others.put("a class", bytes(0xCA, 0xFE, 0xBA, 0xBE));
        others.put("another order of bytes", bytes(3, 8, 0, 0));
        List<Hostile> all = new ArrayList<>();
        others.forEach((what, start) -> all.add(new Hostile(
                what,
                start,
                String.format(
                        ": expected an IDX file, which begins with 0x0000, but began with 0x%02X%02X",
                        start[0], start[1]))));
        return all;
    }

    private static List<Hostile> compressed() throws IOException {
        byte[] sound = IdxBytes.gzip(IMAGES);
        byte[] wrongSum = sound.clone();
        wrongSum[sound.length - 8] ^= 1;
        byte[] wrongLength = sound.clone();
        wrongLength[sound.length - 1] ^= 1;
        byte[] wrongMethod = sound.clone();
        wrongMethod[2] = 7;
        byte[] bomb = IdxBytes.gzip(IdxBytes.joined(IdxBytes.header(0x08, 5), new byte[1 << 26]));
        String damaged = ": expected sound gzip data, but was damaged: ";
        String follow = " and nothing else, but more bytes follow";
        return List.of(
                new Hostile(
                        "gzip without a header",
                        Arrays.copyOf(sound, 5),
                        ": expected gzip data, but the file ends within its header"),
                new Hostile("gzip of nothing", IdxBytes.gzip(new byte[0]), ": expected an IDX file, but was empty"),
                new Hostile(
                        "gzip of a cut header",
                        IdxBytes.gzip(Arrays.copyOf(IMAGES, 7)),
                        ": expected a header of 16 bytes, but the file ends after 7"),
                new Hostile(
                        "gzip of cut images",
                        IdxBytes.gzip(Arrays.copyOf(IMAGES, 40)),
                        ": expected 5 images, but the file ends after 2"),
                new Hostile(
                        "gzip of more images",
                        IdxBytes.gzip(Arrays.copyOf(IMAGES, 90)),
                        ": expected 5 images" + follow),
                new Hostile(
                        "gzip without a checksum",
                        Arrays.copyOf(sound, sound.length - 8),
                        ": expected gzip data, but the file ends before its checksum"),
                new Hostile("gzip with a wrong checksum", wrongSum, damaged + "Corrupt GZIP trailer"),
                new Hostile("gzip with a wrong length", wrongLength, damaged + "Corrupt GZIP trailer"),
                new Hostile("gzip of another kind", wrongMethod, damaged + "Unsupported compression method"),
                new Hostile(
                        "gzip within gzip",
                        IdxBytes.gzip(sound),
                        ": expected an IDX file, which begins with 0x0000, but began with 0x1F8B"),
                new Hostile("a gzip bomb", bomb, ": expected 5 labels" + follow));
    }
}
