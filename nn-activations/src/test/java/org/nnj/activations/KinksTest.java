package org.nnj.activations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nnj.api.activation.ElementwiseActivation;

/** The derivative where there is none, as the documentation of each activation says. */
class KinksTest {

    @Test
    void reluTakesZeroAtZero() {
        // Südmersen, equation 78
        assertThat(slope(new Relu(), 0)).isZero();
        assertThat(slope(new Relu(), -0.0)).isZero();
    }

    @Test
    void reluTakesZeroAtZeroInFloats() {
        float[] delta = new float[2];
        new Relu().backward(new float[] {0, -0f}, new float[2], new float[] {5, 5}, delta, 2);
        assertThat(delta).containsExactly(0, 0);
    }

    @Test
    void clippedFunctionsTakeZeroAtBothEnds() {
        assertThat(slope(new Relu6(), 0)).isZero();
        assertThat(slope(new Relu6(), 6)).isZero();
        assertThat(slope(new HardTanh(), -1)).isZero();
        assertThat(slope(new HardTanh(), 1)).isZero();
        assertThat(slope(new HardSigmoid(), -3)).isZero();
        assertThat(slope(new HardSigmoid(), 3)).isZero();
    }

    private static double slope(ElementwiseActivation activation, double z) {
        return activation.derivative(z, activation.value(z));
    }
}
