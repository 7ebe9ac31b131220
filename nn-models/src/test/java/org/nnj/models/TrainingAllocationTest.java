package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nnj.api.data.Batch;
import org.nnj.api.math.FloatMatrix;

/** In the steady state a training step allocates a few small objects, and nothing that grows with batch or layer. */
class TrainingAllocationTest {

    /**
     * The promise, a kilobyte a step. The smallest buffer of these networks, the predictions of 32 examples, has 32 × 10 floats, more
     * bytes than that.
     */
    private static final long ALLOWED = 1024;

    /**
     * Prints what a step allocates, in bytes. It is for a JVM with the simple compiler alone, which leaves out no object: so the
     * numbers are the same in every run, and the full compiler can only make them smaller.
     */
    static final class Measured {

        private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        private static final int ROUNDS = 5;
        private static final int STEPS = 4;

        private Measured() {}

        public static void main(String... arguments) {
            String momentum = "sgd(learning-rate=0.01, momentum=0.9)";
            System.out.println(bytes(paper("sgd(0.1)"), 32, 20));
            System.out.println(bytes(paper(momentum), 32, 20));
            System.out.println(bytes(paper("adam"), 32, 20));
            System.out.println(bytes(wide(momentum), 128, 96));
        }

        /** The seminar's network. */
        private static Sequential paper(String optimizer) {
            return Sequential.input(784)
                    .dense(32, "tanh")
                    .dense(16, "tanh")
                    .dense(10, "softmax")
                    .loss("categorical-crossentropy")
                    .optimizer(optimizer)
                    .build();
        }

        /** One whose products, and whose first update, are shared between two threads. */
        private static Sequential wide(String optimizer) {
            return Sequential.input(784)
                    .dense(256, "relu")
                    .dense(128, "relu")
                    .dense(10, "softmax")
                    .loss("categorical-crossentropy")
                    .optimizer(optimizer)
                    .build();
        }

        /** Of a full batch and a short last one in turn: the least of some rounds, for in the first ones classes are loaded. */
        private static long bytes(Sequential model, int rows, int rowsOfTheLast) {
            Batch full = batch(rows);
            Batch last = batch(rowsOfTheLast);
            long least = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < STEPS; i++) {
                    model.trainStep(full);
                    model.trainStep(last);
                }
                least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
            }
            return least / (2 * STEPS);
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
    void stepsAllocateLessThanAKilobyteEach() throws Exception {
        List<Long> bytes = new ArrayList<>();
        ChildJvm.run(List.of("-XX:TieredStopAtLevel=1", "-Dnn.threads=2"), Measured.class)
                .lines()
                .forEach(line -> bytes.add(Long.valueOf(line)));
        assertThat(bytes).hasSize(4).allMatch(one -> one < ALLOWED);
    }
}
