package org.nnj.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nnj.api.data.Batch;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Kernels;
import org.nnj.models.Sequential;

/** A whole training step on vectors: once its loops are compiled, no vector becomes an object. */
class VectorAllocationTest {

    /** The promise, in bytes a step; one vector that becomes an object in a loop of the first layer makes a hundred thousand. */
    private static final long ALLOWED = 1024;

    /** Prints the kernels in use and what a step of the seminar's network allocates, in bytes. */
    static final class Measured {

        private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        private static final int STEPS = 1_000;

        /** The JIT needs two or three. */
        private static final int MOST_ROUNDS = 200;

        private Measured() {}

        public static void main(String... arguments) {
            System.out.println(Kernels.active().name());
            System.out.println(leastBytesOfAStep());
        }

        /** Of the first round of steps that keeps the promise; of the best if none does. */
        private static long leastBytesOfAStep() {
            Sequential model = Sequential.input(784)
                    .dense(32, "tanh")
                    .dense(16, "tanh")
                    .dense(10, "softmax")
                    .loss("categorical-crossentropy")
                    .optimizer("sgd(0.1)")
                    .build();
            Batch full = batch(32);
            Batch last = batch(19);
            long least = Long.MAX_VALUE;
            for (int round = 0; round < MOST_ROUNDS && least >= ALLOWED; round++) {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                for (int step = 0; step < STEPS; step += 2) {
                    model.trainStep(full);
                    model.trainStep(last);
                }
                least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / STEPS);
            }
            return least;
        }

        private static Batch batch(int rows) {
            FloatMatrix targets = FloatMatrix.zeros(rows, 10);
            for (int row = 0; row < rows; row++) {
                targets.set(row, row % 10, 1);
            }
            return new Batch(FloatMatrix.zeros(rows, 784).fill(0.5), targets, Optional.empty());
        }
    }

    @Test
    void aStepAllocatesLessThanAKilobyteOnceItsLoopsAreCompiled() throws IOException, InterruptedException {
        List<String> lines = JavaProcess.run(
                Reactor.emptyFolder("vector-allocation"),
                List.of(
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Measured.class.getName()));
        assertThat(lines).hasSize(2);
        assumeTrue("vector".equals(lines.get(0)), "this machine has no vectors for it");
        assertThat(Long.parseLong(lines.get(1))).isLessThan(ALLOWED);
    }
}
