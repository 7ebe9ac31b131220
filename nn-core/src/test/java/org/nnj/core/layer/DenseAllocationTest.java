package org.nnj.core.layer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nnj.activations.Relu;
import org.nnj.api.layer.ForwardPass;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.StepContext;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/** In the steady state of training a dense layer allocates no matrix and no text. */
class DenseAllocationTest {

    private static final int STEPS = 1000;

    private static final int ROWS = 32;
    private static final int INPUTS = 20;
    private static final int UNITS = 16;

    /**
     * Bytes allowed for all steps together, 512 a step: each of the three products may make one small object, by which it would
     * be shared among threads. The smallest buffer of the pass has 32 × 16 floats, four times as many bytes.
     */
    private static final long ALLOWED = 512L * STEPS;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @EnumSource
    void stepsAllocateNoMatrices(ElementType type) {
        Layer layer = new Dense(UNITS, new Relu()).build(Shape.of(INPUTS), type, RandomStream.of(3, "layer"));
        ForwardPass pass = layer.newPass(ROWS);
        Gradients gradients = Gradients.of(layer.parameters());
        Matrix input = type.zeros(ROWS, INPUTS).fill(0.5);
        Matrix upstream = type.zeros(ROWS, UNITS).fill(0.25);
        StepContext step = StepContext.of(3, 0);
        run(pass, input, upstream, gradients, step);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        run(pass, input, upstream, gradients, step);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(ALLOWED);
    }

    private static void run(ForwardPass pass, Matrix input, Matrix upstream, Gradients gradients, StepContext step) {
        for (int i = 0; i < STEPS; i++) {
            pass.forward(input, step);
            pass.backward(upstream, gradients);
        }
    }
}
