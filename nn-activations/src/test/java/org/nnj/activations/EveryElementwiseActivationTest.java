package org.nnj.activations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;

/** What holds for each elementwise activation whatever its formula: slopes, edges, and agreement of both precisions. */
class EveryElementwiseActivationTest {

    /** Truncation h²f‴/6 and rounding ε/h are both below 1e-10 here. */
    private static final double STEP = 1e-5;

    private static final Tolerance OF_DIFFERENCES = new Tolerance(1e-8, 1e-8);

    /**
     * The kernels keep 3 ulp, a half ulp being 6e-8. Where a slope is {@code 1 − a²} or {@code 1 − a} times something, that
     * something (up to 20 for gelu by tanh, at z = 4) multiplies a few such roundings.
     */
    private static final Tolerance OF_FLOATS = new Tolerance(2e-6, 6e-7);

    /** Steps of 0.0625 + 0.0001 from −30 to 30: dense where functions bend, exact in no float, on no kink. */
    private static final int POINTS = 960;

    static Stream<ElementwiseActivation> activations() {
        return Stream.of(
                new Elu(),
                new Elu(0.4),
                new Gelu(),
                new Gelu(Gelu.Approximation.TANH),
                new HardSigmoid(),
                new HardTanh(),
                new LeakyRelu(),
                new LeakyRelu(0.3),
                new Mish(),
                new Relu(),
                new Relu6(),
                new ScaledTanh(),
                new ScaledTanh(0.5, 2),
                new Selu(),
                new Sigmoid(),
                new Silu(),
                new Softplus(),
                new Softsign(),
                new Tanh());
    }

    @ParameterizedTest
    @MethodSource("activations")
    void derivativeIsTheQuotientOfDifferences(ElementwiseActivation activation) {
        for (double z : points()) {
            double quotient = (activation.value(z + STEP) - activation.value(z - STEP)) / (2 * STEP);
            double actual = activation.derivative(z, activation.value(z));
            OF_DIFFERENCES.check(activation + "′ at " + z, actual, quotient);
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void floatsFollowTheDoubleForm(ElementwiseActivation activation) {
        FloatMatrix z = DoubleMatrix.wrap(1, points().length, points()).toFloat();
        FloatMatrix a = FloatMatrix.zeros(1, z.columns());
        activation.forward(z, a);
        for (int i = 0; i < z.columns(); i++) {
            OF_FLOATS.check(activation + " at " + z.get(0, i), a.get(0, i), activation.value(z.get(0, i)));
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void floatGradientsFollowTheDoubleForm(ElementwiseActivation activation) {
        FloatMatrix z = DoubleMatrix.wrap(1, points().length, points()).toFloat();
        FloatMatrix a = FloatMatrix.zeros(1, z.columns());
        activation.forward(z, a);
        Matrix upstream = z.like(1, z.columns()).fill(-1.5);
        FloatMatrix delta = FloatMatrix.zeros(1, z.columns());
        activation.backward(z, a, upstream, delta);
        for (int i = 0; i < z.columns(); i++) {
            double x = z.get(0, i);
            double expected = -1.5 * activation.derivative(x, activation.value(x));
            OF_FLOATS.check(activation + "′ at " + x, delta.get(0, i), expected);
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void floatsKeepTheLimitsOfTheDoubleForm(ElementwiseActivation activation) {
        float[] z = {Float.NEGATIVE_INFINITY, -Float.MAX_VALUE, -1000, 0, 1000, Float.POSITIVE_INFINITY};
        float[] a = new float[z.length];
        float[] delta = new float[z.length];
        float[] upstream = {1, 1, 1, 1, 1, 1};
        activation.forward(z, a, z.length);
        activation.backward(z, a, upstream, delta, z.length);
        for (int i = 0; i < z.length; i++) {
            double value = activation.value(z[i]);
            // the double form may exceed what a float holds: λ · 3.4e38
            OF_FLOATS.check(activation + " at " + z[i], a[i], (float) value);
            OF_FLOATS.check(activation + "′ at " + z[i], delta[i], activation.derivative(z[i], value));
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void nanGivesNan(ElementwiseActivation activation) {
        float[] a = new float[1];
        activation.forward(new float[] {Float.NaN}, a, 1);
        assertThat(activation.value(Double.NaN)).isNaN();
        assertThat(a[0]).isNaN();
    }

    @ParameterizedTest
    @MethodSource("activations")
    void resultsMayReplaceTheirArguments(ElementwiseActivation activation) {
        float[] z = {-2.5f, -0.5f, 0, 0.5f, 2.5f};
        float[] a = new float[5];
        float[] delta = new float[5];
        float[] upstream = {1, -2, 3, -4, 5};
        activation.forward(z, a, 5);
        activation.backward(z, a, upstream, delta, 5);

        float[] inPlace = z.clone();
        activation.forward(inPlace, inPlace, 5);
        float[] gradient = upstream.clone();
        activation.backward(z, a, gradient, gradient, 5);

        assertThat(inPlace).isEqualTo(a);
        assertThat(gradient).isEqualTo(delta);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void nothingBeyondTheCountIsTouched(ElementwiseActivation activation) {
        float[] z = {1, 2, 3};
        float[] a = {7, 7, 7};
        float[] delta = {7, 7, 7};
        activation.forward(z, a, 2);
        activation.backward(z, a, new float[] {1, 1, 1}, delta, 2);
        assertThat(a[2]).isEqualTo(7);
        assertThat(delta[2]).isEqualTo(7);
    }

    private static double[] points() {
        double[] points = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            points[i] = -30 + i * 0.0625 + 0.0001;
        }
        return points;
    }
}
