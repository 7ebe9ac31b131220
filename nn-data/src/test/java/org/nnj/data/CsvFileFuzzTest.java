package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Bytes that claim to be a CSV file. The inputs beside it are tried in every build; {@code -Pfuzz} looks for more. */
class CsvFileFuzzTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Some kilobytes can name a thousand columns, each of which begins with room for 64 rows; gzip makes more of them. */
    private static final long MOST_BYTES = 96L << 20;

    /** Half of them as if written otherwise: what a file is, its first byte does not say. */
    private static final List<CsvFormat> FORMATS = List.of(
            new CsvFormat(),
            new CsvFormat(";", "'", 1, CsvFormat.Header.PRESENT, true, "ISO-8859-1", List.of("", "-")));

    @FuzzTest(maxDuration = "1m")
    void anyBytesAreATableOrAClearError(byte[] bytes) {
        for (CsvFormat format : FORMATS) {
            if (allocatedByReading(bytes, format) >= MOST_BYTES) {
                // the first time may load classes, which the fuzzer rewrites meanwhile; the second time does not
                assertThat(allocatedByReading(bytes, format))
                        .as("bytes allocated")
                        .isLessThan(MOST_BYTES);
            }
        }
    }

    private static long allocatedByReading(byte[] bytes, CsvFormat format) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        CsvFile file = CsvFile.at(Path.of("t")).format(format).missingAsMean();
        try {
            CsvTable table = CsvTable.read(new ByteArrayInputStream(bytes), "t", format, file.limits());
            CsvData data = CsvData.of(file, table, file.options());
            assertThat(data.train().examples()).isEqualTo(table.rows());
            assertThat(data.report().rows()).hasSize(table.columns().size());
            requireSameAgain(bytes, data);
        } catch (IOException e) {
            assertThat(e).hasMessageStartingWith("t");
            assertThat(e.getMessage()).hasSizeBetween("t: ".length() + 1, 1500);
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** What was learned survives its text form, unless that is too long, and encodes the same bytes alike. */
    private static void requireSameAgain(byte[] bytes, CsvData data) throws IOException {
        Optional<String> text = data.rowEncoding();
        if (text.isPresent()) {
            CsvEncoding again = CsvEncoding.parse(text.get());
            assertThat(again).isEqualTo(data.encoding());
            assertThat(again.read(new ByteArrayInputStream(bytes), "t").rows())
                    .isEqualTo(data.train().examples());
        }
    }
}
