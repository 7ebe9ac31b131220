package org.nnj.activations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.testkit.Expected;

class LogSoftmaxTest {

    /** PyTorch 1.13 and mpmath, see the file. */
    private static final Expected EXPECTED =
            Expected.load(LogSoftmaxTest.class, "/activations.json").at("softmax");

    private final LogSoftmax logSoftmax = new LogSoftmax();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lecture_notes_example",
                "exercise_sheet_output",
                "random_batch",
                "batch_of_very_different_rows",
                "extremes",
                "single_element"
            })
    void valuesAreThoseExpected(String entry) {
        Matrix actual = forward(EXPECTED.at(entry, "z").matrix());
        check(entry, actual, EXPECTED.at(entry, "log_softmax").matrix());
    }

    @ParameterizedTest
    @ValueSource(strings = {"random_batch", "batch_of_very_different_rows", "single_element"})
    void backwardIsTheVectorJacobianProductExpected(String entry) {
        Matrix z = EXPECTED.at(entry, "z").matrix();
        Matrix delta = z.like(z.rows(), z.columns());
        logSoftmax.backward(z, forward(z), EXPECTED.at(entry, "upstream").matrix(), delta);
        check(entry, delta, EXPECTED.at(entry, "log_softmax_vjp").matrix());
    }

    @Test
    void jacobianIsTheOneExpectedAndNotSymmetric() {
        DoubleMatrix actual = logSoftmax.jacobian(EXPECTED.at("jacobian", "x").numbers());
        check("jacobian", actual, EXPECTED.at("jacobian", "J_log_softmax").matrix());
        assertThat(actual.get(0, 1)).isNotEqualTo(actual.get(1, 0));
    }

    @Test
    void minusInfinityGivesMinusInfinity() {
        double[] a = new double[3];
        logSoftmax.value(EXPECTED.at("minus_infinity", "z").numbers(), a);
        Tolerance.OF_EXPECTED.check(
                "−∞", a, EXPECTED.at("minus_infinity", "log_softmax").numbers());
    }

    @Test
    void aNearlyCertainRowKeepsItsDigits() {
        double[] a = new double[2];
        logSoftmax.value(new double[] {60, 0}, a);
        // −ln(1 + e^−60), mpmath, 50 digits
        assertThat(a[0]).isEqualTo(-8.75651076269652e-27);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void nanAndPlusInfinitySpoilTheWholeRow(double bad) {
        for (int place = 0; place < 3; place++) {
            double[] z = {1, 2, 0};
            z[place] = bad;
            double[] a = new double[3];
            logSoftmax.value(z, a);
            assertThat(a).containsOnly(Double.NaN);
        }
    }

    @Test
    void aRowWithoutColumnsIsNothing() {
        assertThat(forward(DoubleMatrix.zeros(2, 0)).size()).isZero();
    }

    @Test
    void namesNoInverseLinkBecauseItsOutputsAreNoMeans() {
        assertThat(logSoftmax.inverseLink()).isEmpty();
    }

    /** Rows that share a block, fill one, and need more than one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 512, 700})
    void floatsFollowTheDoubleForm(int columns) {
        RandomStream random = RandomStream.of(8, "logits", columns);
        FloatMatrix z = FloatMatrix.zeros(60, columns).map(old -> 8 * random.nextGaussian());
        FloatMatrix upstream = FloatMatrix.zeros(60, columns).map(old -> random.uniform(-1, 1));
        z.set(0, 0, Float.NaN);
        z.set(1, columns - 1, Float.POSITIVE_INFINITY);
        z.set(2, columns - 1, Float.NEGATIVE_INFINITY);
        z.set(3, 0, 1000);
        DoubleMatrix exact = DoubleMatrix.zeros(60, columns);
        logSoftmax.forward(z.toDouble(), exact);
        Matrix a = forward(z);
        checkFloats("values", a, exact);

        DoubleMatrix exactDelta = DoubleMatrix.zeros(60, columns);
        logSoftmax.backward(z.toDouble(), exact, upstream.toDouble(), exactDelta);
        FloatMatrix delta = FloatMatrix.zeros(60, columns);
        logSoftmax.backward(z, a, upstream, delta);
        checkFloats("delta", delta, exactDelta);

        logSoftmax.forward(z, z);
        assertThat(z).as("in place").isEqualTo(a);
    }

    @Test
    void aNearlyCertainRowKeepsItsDigitsInFloats() {
        Matrix a = forward(FloatMatrix.of(new float[][] {{0, 60}}));
        // −ln(1 + e^−60), mpmath, 50 digits
        assertThat((float) a.get(0, 1)).isEqualTo(-8.75651076269652e-27f);
    }

    /** A few roundings of single precision, 6e-8 each; a delta is a difference of numbers of the order of Σ|g|. */
    private static void checkFloats(String what, Matrix actual, Matrix expected) {
        Tolerance floats = new Tolerance(5e-7, 5e-7);
        for (int row = 0; row < expected.rows(); row++) {
            floats.check(what + " row " + row, actual.toArray()[row], expected.toArray()[row]);
        }
    }

    private Matrix forward(Matrix z) {
        Matrix a = z.like(z.rows(), z.columns());
        logSoftmax.forward(z, a);
        return a;
    }

    private static void check(String what, Matrix actual, Matrix expected) {
        assertThat(actual.rows()).isEqualTo(expected.rows());
        for (int row = 0; row < expected.rows(); row++) {
            Tolerance.OF_EXPECTED.check(what + " row " + row, actual.toArray()[row], expected.toArray()[row]);
        }
    }
}
