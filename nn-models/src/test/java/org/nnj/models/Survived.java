package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** What reading any bytes whatever may come to: a result, or an {@link IOException} that says why; in little memory. */
final class Survived {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Fuzzed files are some kilobytes; buffers need the rest. */
    private static final long MOST_BYTES = 64L << 20;

    private Survived() {}

    /** Reads, and lets everything pass through that is neither a result nor an exception that says why. */
    static void reading(Reading reading) {
        if (allocatedBy(reading) >= MOST_BYTES) {
            // the first time may load classes, which the fuzzer rewrites meanwhile; the second time does not
            assertThat(allocatedBy(reading)).as("bytes allocated").isLessThan(MOST_BYTES);
        }
    }

    private static long allocatedBy(Reading reading) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            reading.read();
        } catch (IOException e) {
            assertThat(e).hasMessageStartingWith("stream: ");
            assertThat(e.getMessage()).hasSizeBetween("stream: ".length() + 1, 2000);
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** What is tried, twice if need be. */
    interface Reading {
        void read() throws IOException;
    }
}
