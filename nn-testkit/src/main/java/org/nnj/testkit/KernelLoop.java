package org.nnj.testkit;

import java.util.Arrays;
import java.util.List;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.Updates;

/**
 * A loop of {@link Kernels} over some arrays of one length, of which it changes some.
 *
 * @param name for messages
 * @param call runs it
 */
record KernelLoop(String name, Call call) {

    /** Those that have no law of their own. */
    static final List<KernelLoop> ALL = List.of(
            new KernelLoop("tanh backward", (k, x, n) -> k.tanhBackward(x[0], x[1], x[1], n)),
            new KernelLoop("sigmoid backward", (k, x, n) -> k.sigmoidBackward(x[0], x[1], x[1], n)),
            new KernelLoop("relu", (k, x, n) -> k.relu(x[0], x[0], n)),
            new KernelLoop("relu backward", (k, x, n) -> k.reluBackward(x[0], x[1], x[2], n)),
            new KernelLoop("leaky relu", (k, x, n) -> k.leakyRelu(0.1f, x[0], x[1], n)),
            new KernelLoop("leaky relu backward", (k, x, n) -> k.leakyReluBackward(0.1f, x[0], x[1], x[2], n)),
            new KernelLoop("descend", (k, x, n) -> k.descend(0.1f, 0.01f, x[0], x[1], n / 3, n)),
            new KernelLoop(
                    "descend by momentum",
                    (k, x, n) -> k.descendByMomentum(0.1f, 0.9f, 0.01f, x[0], x[1], x[2], n / 3, n)),
            new KernelLoop(
                    "descend by look ahead",
                    (k, x, n) -> k.descendByLookAhead(0.1f, 0.9f, 0.01f, x[0], x[1], x[2], n / 3, n)),
            new KernelLoop(
                    "descend by moments", (k, x, n) -> k.descendByMoments(moments(), x[0], x[1], x[2], x[3], n / 3, n)),
            new KernelLoop(
                    "descend by largest moment",
                    (k, x, n) -> k.descendByLargestMoment(moments(), x[0], x[1], x[2], x[3], x[4], n / 3, n)),
            new KernelLoop(
                    "descend by mean square",
                    (k, x, n) -> k.descendByMeanSquare(0.1f, 0.9f, 0.1f, 1e-8f, 0.01f, x[0], x[1], x[2], n / 3, n)));

    /** How many arrays there are. */
    static final int ARRAYS = 5;

    /** A call of the loop. */
    interface Call {
        void run(Kernels kernels, float[][] arrays, int count);
    }

    /** What the arrays hold afterwards, one behind the other. */
    double[] computed(Kernels kernels, float[] values, int count) {
        int length = values.length / ARRAYS;
        float[][] arrays = new float[ARRAYS][];
        for (int i = 0; i < ARRAYS; i++) {
            arrays[i] = Arrays.copyOfRange(values, i * length, (i + 1) * length);
        }
        call.run(kernels, arrays, count);
        double[] results = new double[values.length];
        for (int i = 0; i < ARRAYS; i++) {
            System.arraycopy(NaiveProduct.doubles(arrays[i]), 0, results, i * length, length);
        }
        return results;
    }

    private static Updates.Moments moments() {
        return new Updates.Moments(0.99f, 0.01f, 0.9f, 0.1f, 0.999f, 0.001f, 1.5f, 1e-8f, 0.1f, 0.05f);
    }
}
