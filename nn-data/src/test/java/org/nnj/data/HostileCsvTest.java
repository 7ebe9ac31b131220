package org.nnj.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.nnj.api.math.RandomStream;

/** Files that nobody meant well: each is refused by name and place, and costs little. */
@Timeout(60)
class HostileCsvTest {

    private static final long SEED = 31;

    /** Ten thousand columns with room for their first rows take a dozen megabytes, buffers and texts the rest. */
    private static final long MOST_BYTES = 48L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final CsvFile FILE = CsvFile.at(Path.of("t")).inOrder();

    private static final String PLACE = "t, line %d, column %d: ";
    private static final String CLOSING = "expected a closing quote, but the file ends";
    private static final String AFTER =
            "expected a separator or the end of the line after a closing quote, but was another character";
    private static final String LONG =
            "expected at most 10000 characters in a field, but was more; is a quote not closed?";
    private static final String WIDE = "expected at most 10000 columns, but was more; is the separator another one?";
    private static final String NUL = "expected text, but was a NUL character";
    private static final String NONE = "t: expected at least one row of values, but was none";
    private static final String NOT_UTF_8 =
            "expected text in UTF-8, but some bytes are none; is it in another encoding?";

    /** How much is read of what never ends. */
    private static final long MANY = 10_000_000;

    private record Hostile(String what, CsvFile file, InputStream content, String message) {}

    private static Hostile text(String what, String text, String message) {
        return bytes(what, text.getBytes(UTF_8), message);
    }

    private static Hostile bytes(String what, byte[] bytes, String message) {
        return new Hostile(what, FILE, new ByteArrayInputStream(bytes), message);
    }

    private static Hostile endless(String what, String start, String repeated, String message) {
        return new Hostile(what, FILE, new Repeated(start.getBytes(UTF_8), repeated.getBytes(UTF_8), MANY), message);
    }

    private static String at(int line, int column, String rest) {
        return String.format(PLACE, line, column) + rest;
    }

    private static String at(int line, String rest) {
        return "t, line " + line + ": " + rest;
    }

    private static CsvData open(CsvFile file, InputStream content) throws IOException {
        return CsvData.of(file, CsvTable.read(content, "t", file.format(), file.limits()), file.options());
    }

    @TestFactory
    Stream<DynamicTest> isRefusedByNameAndPlaceWithinBounds() throws IOException {
        return hostile()
                .map(hostile -> DynamicTest.dynamicTest(hostile.what(), () -> {
                    long before = THREADS.getCurrentThreadAllocatedBytes();

                    assertThatThrownBy(() -> open(hostile.file(), hostile.content()))
                            .isInstanceOf(IOException.class)
                            .hasMessage(hostile.message());

                    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                            .as("bytes allocated")
                            .isLessThan(MOST_BYTES);
                }));
    }

    private static Stream<Hostile> hostile() throws IOException {
        return Stream.of(nothing(), quotes(), characters(), shapes(), sizes(), limits(), compressed(), values())
                .flatMap(List::stream);
    }

    private static List<Hostile> nothing() {
        return List.of(
                text("nothing", "", NONE),
                text("a line break", "\n", NONE),
                text("line breaks of all kinds", "\r\n\r\r\n\n\n", NONE),
                text("blanks", "   \n \t \n", NONE),
                text("a byte order mark", "\uFEFF", NONE),
                bytes("half a byte order mark", new byte[] {(byte) 0xEF, (byte) 0xBB}, at(1, NOT_UTF_8)),
                text("names alone", "a,b\n", NONE),
                text("names without an end", "a,b", NONE),
                text("names and empty lines", "a,b\n\n\n  \n", NONE));
    }

    private static List<Hostile> quotes() {
        return List.of(
                text("one quote", "\"", at(1, 1, CLOSING)),
                text("a quote before the end", "a,b\n1,\"", at(2, 2, CLOSING)),
                text("an unclosed name", "a,\"b\n1,2\n", at(1, 2, CLOSING)),
                text("an unclosed first field", "a,b\n\"1,2\n3,4\n", at(2, 1, CLOSING)),
                text("an unclosed last field", "a,b\n1,2\n3,\"x\n", at(3, 2, CLOSING)),
                text("an escaped quote that closes nothing", "a,b\n1,\"x\"\"\n2,3\n", at(2, 2, CLOSING)),
                text("three quotes", "a,b\n1,\"\"\"", at(2, 2, CLOSING)),
                text("an unclosed quote after one with line breaks", "a,b\n\"x\n\ny\",1\nz,\"", at(5, 2, CLOSING)),
                text("text after a quote", "a,b\n1,\"x\"y\n", at(2, 2, AFTER)),
                text("a quote after a quote", "a,b\n\"x\" \"y\",2\n", at(2, 1, AFTER)),
                text("a NUL after a quote", "a,b\n\"x\"\0,2\n", at(2, NUL)),
                text("text after a quoted name", "\"a\"x,b\n1,2\n", at(1, 1, AFTER)),
                endless("a quote that never closes", "a,b\n1,\"", "x", at(2, 2, LONG)),
                endless("a quote that never closes over lines", "a,b\n1,\"", "x,y\n", at(2, 2, LONG)),
                endless("a quoted name that never closes", "\"", "x", at(1, 1, LONG)),
                endless("quotes that never end", "a,b\n", "\"\"", at(2, 1, LONG)),
                endless("line breaks in quotes", "a\n\"", "\n", at(2, 1, LONG)));
    }

    private static List<Hostile> characters() {
        List<Hostile> all = new ArrayList<>(List.of(
                text("a NUL", "\0", at(1, NUL)),
                text("a NUL in a name", "a,\0b\n1,2\n", at(1, NUL)),
                text("a NUL in a field", "a,b\n1,2\n3,x\0\n", at(3, NUL)),
                text("a NUL in quotes", "a,b\n1,\"x\0y\"\n", at(2, NUL)),
                text("a NUL after the end", "a,b\n1,2\n\0", at(3, NUL)),
                endless("NULs without end", "a,b\n1,2\n", "\0", at(3, NUL)),
                bytes("UTF-16 without a mark", "a,b\n1,2\n".getBytes(UTF_16LE), at(1, NUL)),
                bytes("UTF-32", new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF, 0, 0, 0, 'a'}, at(1, NUL)),
                bytes(
                        "half a character of UTF-16",
                        new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'},
                        at(1, "expected text in UTF-16, but some bytes are none; is it in another encoding?")),
                bytes(
                        "a lone surrogate of UTF-16",
                        new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xDC, 0, 0, 'a'},
                        at(1, "expected text in UTF-16, but some bytes are none; is it in another encoding?"))));
        byte[][] malformed = {
            {(byte) 0x80},
            {(byte) 0xC0, (byte) 0x80},
            {(byte) 0xC3, '('},
            {(byte) 0xE2, (byte) 0x82},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            {(byte) 0xF8, (byte) 0x88},
            {(byte) 0xFC},
            {(byte) 0xFE},
            {(byte) 0xFF}
        };
        for (byte[] bytes : malformed) {
            String what = "bytes that are no UTF-8: " + Arrays.toString(bytes);
            String hidden = new String(bytes, ISO_8859_1);
            all.add(bytes(what + " in a name", ("a" + hidden + ",b\n1,2\n").getBytes(ISO_8859_1), at(1, NOT_UTF_8)));
            all.add(bytes(what + " in line 3", ("a,b\n1,2\n3," + hidden).getBytes(ISO_8859_1), at(3, NOT_UTF_8)));
        }
        return all;
    }

    private static List<Hostile> shapes() {
        return List.of(
                text("a field too few", "a,b\n1,2\n3\n", at(3, "expected 2 fields, as in the first line, but was 1")),
                text("a field too many", "a,b\n1,2,3\n", at(2, "expected 2 fields, as in the first line, but was 3")),
                text(
                        "a separator too many",
                        "a,b\n1,2,\n",
                        at(2, "expected 2 fields, as in the first line, but was 3")),
                text("two fields for one", "a\n1\n1,2\n", at(3, "expected 1 field, as in the first line, but was 2")),
                text(
                        "lines joined by a lone return",
                        "a,b\r1,2\r3\r",
                        at(3, "expected 2 fields, as in the first line, but was 1")),
                text(
                        "another separator from line 3 on",
                        "a,b\n1,2\n3;4\n",
                        at(3, "expected 2 fields, as in the first line, but was 1")),
                text(
                        "a name twice",
                        "a,b,a\n1,2,3\n",
                        at(1, 3, "expected a name of its own, but 'a' is the name of column 1 too")),
                text(
                        "one column",
                        "a\n1\n2\n",
                        "t: expected at least one feature column, but was none beside targets [-1] and ignored []"),
                new Hostile(
                        "a target that is not there",
                        FILE.target("c"),
                        bytes("a,b\n1,2\n"),
                        "t: expected a column 'c', but there is only 'a', 'b'"),
                new Hostile(
                        "a target beyond the last",
                        FILE.target("3"),
                        bytes("a,b\n1,2\n"),
                        "t: expected a column '3', but there is only 'a', 'b'"),
                new Hostile(
                        "a target before the first",
                        FILE.target("-3"),
                        bytes("a,b\n1,2\n"),
                        "t: expected a column '-3', but there is only 'a', 'b'"),
                new Hostile(
                        "a number beyond all",
                        FILE.target("99999999999999999999"),
                        bytes("a,b\n1,2\n"),
                        "t: expected a column '99999999999999999999', but there is only 'a', 'b'"));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static List<Hostile> sizes() {
        return List.of(
                endless("ten million names", "a", ",b", at(1, WIDE)),
                endless("ten million numbers", "1", ",2", at(1, WIDE)),
                endless("ten million empty fields", "", ",", at(1, WIDE)),
                endless("ten million quoted fields", "", "\"x\",", at(1, WIDE)),
                endless("ten million fields in line 3", "a,b\n1,2\n", "3,", at(3, WIDE)),
                endless("ten million fields by semicolons", "", "1;", at(1, WIDE)),
                endless("a field without end", "a,b\n1,", "x", at(2, 2, LONG)),
                endless("a number without end", "a,b\n1,", "9", at(2, 2, LONG)),
                endless("a name without end", "", "x", at(1, 1, LONG)),
                endless("blanks without end", "a,b\n", " ", at(2, 1, LONG)),
                endless("ideographs without end", "a,b\n1,", "漢", at(2, 2, LONG)),
                text("a field that is just too long", "a,b\n1," + "x".repeat(10_001) + "\n", at(2, 2, LONG)),
                text(
                        "a quoted field that is just too long",
                        "a,b\n1,\"" + "x".repeat(10_001) + "\"\n",
                        at(2, 2, LONG)));
    }

    private static Hostile limited(String what, CsvLimits limits, String text, String message) {
        return new Hostile(what, FILE.limits(limits), bytes(text), message);
    }

    private static List<Hostile> limits() {
        String numbers = "1,2\n".repeat(200);
        StringBuilder texts = new StringBuilder("a,b\n");
        for (int i = 0; i < 300; i++) {
            texts.append("text ").append(i).append(",1\n");
        }
        return List.of(
                limited(
                        "a column more than allowed",
                        new CsvLimits(2, 9, 9, 9, 99, 99),
                        "a,b,c\n1,2,3\n",
                        at(1, "expected at most 2 columns, but was more; is the separator another one?")),
                limited(
                        "a row more than allowed",
                        new CsvLimits(2, 3, 9, 9, 99, 99),
                        "1,2\n".repeat(4),
                        at(4, "expected at most 3 rows, but was more")),
                limited(
                        "a character more than allowed",
                        new CsvLimits(2, 9, 3, 9, 99, 99),
                        "1,2\n1,2345\n",
                        at(2, 2, "expected at most 3 characters in a field, but was more; is a quote not closed?")),
                limited(
                        "a text more than allowed",
                        new CsvLimits(2, 9, 9, 2, 99, 99),
                        "a,b\nx,1\ny,2\nz,3\n",
                        "t, column 'a' (1): expected at most 2 different texts, but was more, such as 'x';"
                                + " ignore the column, or allow more"),
                limited(
                        "a byte more than allowed",
                        new CsvLimits(2, 9, 9, 9, 11, 99),
                        "1,2\n3,4\n5,6\n",
                        "t: expected at most 11 bytes, but was more"),
                limited(
                        "a value more than allowed",
                        new CsvLimits(2, 9, 9, 9, 99, 5),
                        "1,2\n3,4\n5,6\n",
                        at(3, "expected at most 5 values, but was more in 2 columns")),
                limited(
                        "rows without end",
                        new CsvLimits(2, 100, 9, 9, 9999, 9999),
                        numbers,
                        at(101, "expected at most 100 rows, but was more")),
                limited(
                        "features that are more than the fields",
                        new CsvLimits(3, 9, 9, 9, 99, 12),
                        "x,y,1\nz,u,2\nv,w,3\n",
                        "t: expected at most 12 values, but was 3 rows of 6 features"),
                text(
                        "a column of names",
                        texts.toString(),
                        "t, column 'a' (1): expected at most 256 different texts, but was more, such as 'text 0';"
                                + " ignore the column, or allow more"),
                new Hostile(
                        "empty lines without end",
                        FILE.limits(new CsvLimits(2, 9, 9, 9, 100_000, 99)),
                        new Repeated(new byte[0], new byte[] {'\n'}, MANY),
                        "t: expected at most 100000 bytes, but was more"),
                new Hostile(
                        "lines to skip without end",
                        FILE.limits(new CsvLimits(2, 9, 9, 9, 100_000, 99))
                                .format(new CsvFormat().skipping(Integer.MAX_VALUE)),
                        new Repeated(new byte[0], new byte[] {'\n'}, MANY),
                        "t: expected at most 100000 bytes, but was more"));
    }

    private static List<Hostile> compressed() throws IOException {
        byte[] sound = IdxBytes.gzip("a,b\n1,2\n".getBytes(UTF_8));
        byte[] wrongSum = sound.clone();
        wrongSum[sound.length - 8] ^= 1;
        byte[] wrongMethod = sound.clone();
        wrongMethod[2] = 7;
        byte[] bomb = IdxBytes.gzip("1,2\n".repeat(1 << 20).getBytes(UTF_8)); // 4 MiB in 4 KiB
        return List.of(
                bytes(
                        "gzip without a header",
                        Arrays.copyOf(sound, 5),
                        "t: expected gzip data, but the file ends within its header"),
                bytes("gzip of nothing", IdxBytes.gzip(new byte[0]), NONE),
                bytes(
                        "gzip that is cut",
                        Arrays.copyOf(sound, 14),
                        at(1, "expected more gzip data, but the file ends")),
                bytes(
                        "gzip without a checksum",
                        Arrays.copyOf(sound, sound.length - 8),
                        at(3, "expected more gzip data, but the file ends")),
                bytes(
                        "gzip with a wrong checksum",
                        wrongSum,
                        "t: expected sound gzip data, but was damaged: Corrupt GZIP trailer"),
                bytes(
                        "gzip of another kind",
                        wrongMethod,
                        "t: expected sound gzip data, but was damaged: Unsupported compression method"),
                bytes("gzip of NULs", IdxBytes.gzip(new byte[1 << 24]), at(1, NUL)),
                bytes("gzip within gzip", IdxBytes.gzip(sound), at(1, NOT_UTF_8)),
                new Hostile(
                        "a gzip bomb",
                        FILE.limits(new CsvLimits(9, 1 << 30, 9, 9, 1 << 20, 99_999_999)),
                        new ByteArrayInputStream(bomb),
                        "t: expected at most 1048576 bytes, but was more"),
                new Hostile(
                        "a gzip bomb of rows",
                        FILE.limits(new CsvLimits(9, 1000, 9, 9, 1 << 30, 99_999_999)),
                        new ByteArrayInputStream(bomb),
                        at(1001, "expected at most 1000 rows, but was more")));
    }

    private static List<Hostile> values() {
        String mistake = "; name it among what is missing, or the column among the categorical ones";
        List<Hostile> all = new ArrayList<>();
        for (String large : List.of("1e999", "-1e999", "1e99999999999999999999", "9".repeat(400), "1e309")) {
            String shown = large.length() > 40 ? large.substring(0, 40) + "…" : large;
            all.add(text(
                    "a number beyond all: " + shown,
                    "a,b\n" + large + ",2\n",
                    "t, line 2, column 'a' (1): expected a number of at most 1.7976931348623157E308, but was '" + shown
                            + "'"));
        }
        for (String odd : List.of("1,5", "0x10", "1d", "1_000", "Infinity", "1e", "e5", "--1", "1.2.3", "٣", "1 2")) {
            all.add(text(
                    "what is no number: " + odd,
                    "a,b\n1,2\n3,4\n\"" + odd + "\",6\n",
                    "t, line 4, column 'a' (1): expected a number, as in 2 other lines, but was '" + odd + "'"
                            + mistake));
        }
        all.add(text(
                "a missing value", "a,b\n1,2\n,4\n", "t, line 3, column 'a' (1): expected a value, but it is missing"));
        all.add(text(
                "a missing target",
                "a,b\n1,2\n3,?\n",
                "t, line 3, column 'b' (2): expected a value, but it is missing"));
        all.add(text(
                "a line break in a value that is shown",
                "a,b\n1,2\n3,4\n\"x\ny\",6\n",
                "t, line 4, column 'a' (1): expected a number, as in 2 other lines, but was 'x y'" + mistake));
        all.add(new Hostile(
                "nothing but missing values",
                FILE.missingAsMean(),
                bytes("a,b\n,2\n,4\n"),
                "t, column 'a' (1): expected a value in the training part, but all are missing; ignore the column"));
        all.add(new Hostile(
                "numbers whose sum overflows",
                FILE.missingAsMean(),
                bytes("a,b\n-1.7e308,2\n1.7e308,4\n1.7e308,4\n,5\n"),
                "t, column 'a' (1): expected numbers whose sums do not overflow, but they do; scale them"));
        all.add(new Hostile(
                "targets whose squares overflow",
                FILE.standardizeTargets(),
                bytes("a,b\n1,1e200\n2,-1e200\n"),
                "t, column 'b' (2): expected numbers whose sums do not overflow, but they do; scale them"));
        return all;
    }

    @Test
    void thereAreManyOfThem() throws IOException {
        assertThat(hostile().count()).isGreaterThanOrEqualTo(100);
    }

    @Test
    void anyDamageIsReadOrRefusedByName() throws IOException {
        RandomStream random = RandomStream.of(SEED, "damage");
        byte[] sound = "a,b,c\n1,x,0.5\n2,\"y \"\"z\"\"\",1e3\n3,x,-2\n4,y,7\n".getBytes(UTF_8);
        String alphabet = "\",;\n\r\0 \t1e.-x\u00ff";
        int refused = 0;
        for (int round = 0; round < 4000; round++) {
            byte[] damaged = sound.clone();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                boolean special = random.nextInt(2) == 0;
                damaged[random.nextInt(damaged.length)] =
                        (byte) (special ? alphabet.charAt(random.nextInt(alphabet.length())) : random.nextInt(256));
            }
            damaged = random.nextInt(4) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
            try {
                CsvData data = open(FILE.missingAsMean(), new ByteArrayInputStream(damaged));
                assertThat(data.train().examples())
                        .as("seed %d, round %d", SEED, round)
                        .isPositive();
            } catch (IOException expected) {
                assertThat(expected.getMessage())
                        .as("seed %d, round %d", SEED, round)
                        .startsWith("t")
                        .hasSizeBetween(10, 500);
                refused++;
            }
        }
        assertThat(refused).as("seed %d", SEED).isBetween(1000, 3900);
    }

    /** A beginning, and then the same bytes over and over; costs no memory. */
    private static final class Repeated extends InputStream {

        private final byte[] start;
        private final byte[] repeated;
        private final long length;
        private long position;

        Repeated(byte[] start, byte[] repeated, long times) {
            this.start = start;
            this.repeated = repeated;
            this.length = start.length + times * repeated.length;
        }

        @Override
        public int read() {
            if (position == length) {
                return -1;
            }
            int byteRead = position < start.length
                    ? start[(int) position]
                    : repeated[(int) ((position - start.length) % repeated.length)];
            position++;
            return byteRead & 0xFF;
        }
    }
}
