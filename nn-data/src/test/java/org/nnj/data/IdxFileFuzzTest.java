package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Bytes that claim to be an IDX file. The inputs beside it are tried in every build; {@code -Pfuzz} looks for more. */
class IdxFileFuzzTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Gzip makes a thousand bytes of one, and fuzzed files are some kilobytes; arrays that double need the rest. */
    private static final long MOST_BYTES = 64L << 20;

    @FuzzTest(maxDuration = "1m")
    void anyBytesAreImagesOrAClearError(byte[] bytes) {
        if (allocatedByReading(bytes) >= MOST_BYTES) {
            // the first time may load classes, which the fuzzer rewrites meanwhile; the second time does not
            assertThat(allocatedByReading(bytes)).as("bytes allocated").isLessThan(MOST_BYTES);
        }
    }

    private static long allocatedByReading(byte[] bytes) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            IdxFile file = IdxFile.read(new ByteArrayInputStream(bytes), "images");
            assertThat(Arrays.stream(file.dimensions()).reduce(1, Math::multiplyExact))
                    .as("bytes that the dimensions of %s take", file)
                    .isEqualTo(file.bytes().length);
        } catch (IOException e) {
            assertThat(e).hasMessageStartingWith("images");
            assertThat(e.getMessage()).hasSizeBetween("images: ".length() + 1, 500);
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
