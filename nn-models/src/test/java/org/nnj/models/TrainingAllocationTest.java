package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nnj.api.data.Batch;
import org.nnj.api.math.FloatMatrix;

/** In the steady state a training step allocates a few small objects, and nothing that grows with batch or layer. */
class TrainingAllocationTest {

    private static final int STEPS = 1500;

    /** How soon the JIT is done depends on what else the machine does; what a step allocates then does not. */
    private static final int ROUNDS = 12;

    /**
     * A kilobyte a step, the promise. The smallest buffer of this network, its predictions, has 64 × 10 floats, more than twice as
     * many bytes; before the JIT is done, a step takes several times what it takes afterwards.
     */
    private static final long ALLOWED = 1024L * STEPS;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void stepsAllocateLessThanAKilobyteEach() {
        Sequential model = Sequential.input(100)
                .dense(40, "tanh")
                .dense(20, "relu")
                .dense(10, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("sgd(learning-rate=0.01, momentum=0.9)")
                .build();
        FloatMatrix targets = FloatMatrix.zeros(64, 10);
        for (int row = 0; row < targets.rows(); row++) {
            targets.set(row, row % 10, 1);
        }
        Batch batch = new Batch(FloatMatrix.zeros(64, 100).fill(0.5), targets, Optional.empty());
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least >= ALLOWED; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            run(model, batch);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isLessThan(ALLOWED);
    }

    private static void run(Sequential model, Batch batch) {
        for (int i = 0; i < STEPS; i++) {
            model.trainStep(batch);
        }
    }
}
