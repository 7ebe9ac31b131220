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

/** In the steady state of training a dense layer allocates nothing. */
class DenseAllocationTest {

    private static final int STEPS = 1000;

    /**
     * Bytes allowed for all steps together. One matrix of this layer's smallest buffer, 8 × 4 floats, would take 128 bytes a step,
     * 128,000 in all; what is allowed covers what the measuring itself allocates and a class loaded late.
     */
    private static final long ALLOWED = 16_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @EnumSource
    void stepsAllocateNothing(ElementType type) {
        Layer layer = new Dense(4, new Relu()).build(Shape.of(6), type, RandomStream.of(3, "layer"));
        ForwardPass pass = layer.newPass(8);
        Gradients gradients = Gradients.of(layer.parameters());
        Matrix input = type.zeros(8, 6).fill(0.5);
        Matrix upstream = type.zeros(8, 4).fill(0.25);
        StepContext step = StepContext.of(3, 0);
        run(pass, input, upstream, gradients, step);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        run(pass, input, upstream, gradients, step);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(ALLOWED);
    }

    private static void run(
            ForwardPass pass, Matrix input, Matrix upstream, Gradients gradients, StepContext step) {
        for (int i = 0; i < STEPS; i++) {
            pass.forward(input, step);
            pass.backward(upstream, gradients);
        }
    }
}
