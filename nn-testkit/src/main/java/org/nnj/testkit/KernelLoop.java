package org.nnj.testkit;

import java.util.Arrays;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.Updates;

/** The loops of {@link Kernels} over up to four arrays of one length, of which they change some. */
enum KernelLoop {
    TANH((k, x, n) -> k.tanh(x[0], x[1], n)),
    TANH_BACKWARD((k, x, n) -> k.tanhBackward(x[0], x[1], x[1], n)),
    SIGMOID((k, x, n) -> k.sigmoid(x[0], x[1], n)),
    SIGMOID_BACKWARD((k, x, n) -> k.sigmoidBackward(x[0], x[1], x[1], n)),
    EXP((k, x, n) -> k.exp(x[0], x[1], n)),
    LOG((k, x, n) -> k.log(x[0], x[1], n)),
    RELU((k, x, n) -> k.relu(x[0], x[0], n)),
    RELU_BACKWARD((k, x, n) -> k.reluBackward(x[0], x[1], x[2], n)),
    LEAKY_RELU((k, x, n) -> k.leakyRelu(0.1f, x[0], x[1], n)),
    LEAKY_RELU_BACKWARD((k, x, n) -> k.leakyReluBackward(0.1f, x[0], x[1], x[2], n)),
    SILU((k, x, n) -> k.silu(x[0], x[0], n)),
    SILU_BACKWARD((k, x, n) -> k.siluBackward(x[0], x[1], x[1], n)),
    GELU((k, x, n) -> k.geluByTanh(x[0], x[1], n)),
    GELU_BACKWARD((k, x, n) -> k.geluByTanhBackward(x[0], x[1], x[2], n)),
    SOFTMAX((k, x, n) -> k.softmaxRows(1, n, x[0], x[1])),
    ADD_SCALED((k, x, n) -> k.addScaled(n, 0.3f, x[0], x[1])),
    DESCEND((k, x, n) -> k.descend(0.1f, 0.01f, x[0], x[1], n / 3, n)),
    DESCEND_BY_MOMENTUM((k, x, n) -> k.descendByMomentum(0.1f, 0.9f, 0.01f, x[0], x[1], x[2], n / 3, n)),
    DESCEND_BY_LOOK_AHEAD((k, x, n) -> k.descendByLookAhead(0.1f, 0.9f, 0.01f, x[0], x[1], x[2], n / 3, n)),
    DESCEND_BY_MOMENTS((k, x, n) -> k.descendByMoments(moments(), x[0], x[1], x[2], x[3], n / 3, n)),
    DESCEND_BY_LARGEST_MOMENT((k, x, n) -> k.descendByLargestMoment(moments(), x[0], x[1], x[2], x[3], x[4], n / 3, n)),
    DESCEND_BY_MEAN_SQUARE(
            (k, x, n) -> k.descendByMeanSquare(0.1f, 0.9f, 0.1f, 1e-8f, 0.01f, x[0], x[1], x[2], n / 3, n));

    /** How many arrays there are. */
    static final int ARRAYS = 5;

    private interface Call {
        void run(Kernels kernels, float[][] arrays, int count);
    }

    private final Call call;

    KernelLoop(Call call) {
        this.call = call;
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
