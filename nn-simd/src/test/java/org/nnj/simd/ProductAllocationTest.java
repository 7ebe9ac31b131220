package org.nnj.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Kernels;

/** Products with vector kernels allocate a few small objects: no buffer, and, once they are compiled, no vector. */
class ProductAllocationTest {

    /** Narrower vectors are left alone. */
    private static final int FEWEST_LANES = 8;

    /** How soon the JIT is done depends on what else the machine does; what a product allocates then does not. */
    private static final int ROUNDS = 60;

    private static final int TIMES = 200;

    /**
     * Bytes a product: a tile, a task, and what is handed to another thread. The smallest buffer here, a result of 32 × 10, has
     * five times as many; a single vector that is not kept in a register would be made some hundreds of times.
     */
    private static final long ALLOWED = 256;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @BeforeAll
    static void awaitCompiledLoops() throws InterruptedException {
        assumeTrue(Lanes.ofFloat() >= FEWEST_LANES && Kernels.active() instanceof VectorKernels);
        Warmth.awaitAll();
    }

    /** The layers of the seminar's network; of a wide one with a full batch and a short last one. */
    @ParameterizedTest
    @CsvSource({"32, 784, 32", "32, 32, 16", "32, 16, 10", "128, 784, 256", "96, 784, 256", "96, 256, 128"})
    void theThreeProductsOfALayerAllocateNoBufferAndNoVector(int rows, int inputs, int units) {
        FloatMatrix input = numbers(rows, inputs);
        FloatMatrix weights = numbers(inputs, units);
        FloatMatrix output = numbers(rows, units);
        FloatMatrix gradient = numbers(inputs, units);
        FloatMatrix error = numbers(rows, inputs);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > ALLOWED; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < TIMES; i++) {
                input.multiply(weights, output);
                input.transposedMultiply(output, gradient);
                output.multiplyTransposed(weights, error);
            }
            least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / (3 * TIMES));
        }
        assertThat(least).as("bytes a product").isLessThanOrEqualTo(ALLOWED);
    }

    private static FloatMatrix numbers(int rows, int columns) {
        FloatMatrix numbers = FloatMatrix.zeros(rows, columns);
        for (int i = 0; i < numbers.size(); i++) {
            numbers.data()[i] = (i * 37 % 101 - 50) / 4096f;
        }
        return numbers;
    }
}
