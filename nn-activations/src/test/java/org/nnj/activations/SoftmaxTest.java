package org.nnj.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.testkit.Expected;

class SoftmaxTest {

    /** PyTorch 1.13 and mpmath, see the file. */
    private static final Expected EXPECTED =
            Expected.load(SoftmaxTest.class, "/activations.json").at("softmax");

    /** The kernel's exponential keeps 1 ulp of 6e-8, the sum and the quotient a few more. */
    private static final Tolerance OF_FLOATS = new Tolerance(1e-6, 1e-7);

    private final Softmax softmax = new Softmax();

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
        DoubleMatrix z = EXPECTED.at(entry, "z").matrix();
        check(
                entry,
                Tolerance.OF_EXPECTED,
                forward(z),
                EXPECTED.at(entry, "softmax").matrix());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lecture_notes_example",
                "exercise_sheet_output",
                "random_batch",
                "batch_of_very_different_rows",
                "single_element"
            })
    void floatsAreThoseExpected(String entry) {
        FloatMatrix z = EXPECTED.at(entry, "z").matrix().toFloat();
        // what the kernel is asked: the softmax of the rounded inputs
        check(entry, OF_FLOATS, forward(z), forward(z.toDouble()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"random_batch", "batch_of_very_different_rows", "single_element"})
    void backwardIsTheVectorJacobianProductExpected(String entry) {
        DoubleMatrix z = EXPECTED.at(entry, "z").matrix();
        DoubleMatrix upstream = EXPECTED.at(entry, "upstream").matrix();
        check(
                entry,
                Tolerance.OF_EXPECTED,
                backward(z, upstream),
                EXPECTED.at(entry, "softmax_vjp").matrix());
    }

    @ParameterizedTest
    @ValueSource(strings = {"random_batch", "batch_of_very_different_rows", "single_element"})
    void floatGradientsAreThoseExpected(String entry) {
        DoubleMatrix z = EXPECTED.at(entry, "z").matrix();
        DoubleMatrix upstream = EXPECTED.at(entry, "upstream").matrix();
        // inputs are rounded to floats: 6e-8 · |z|, with |z| up to 4 but for whole numbers
        Tolerance ofRoundedInputs = new Tolerance(1e-6, 1e-6);
        Matrix actual = backward(z.toFloat(), upstream.toFloat());
        check(entry, ofRoundedInputs, actual, EXPECTED.at(entry, "softmax_vjp").matrix());
    }

    @Test
    void jacobianIsTheOneExpected() {
        DoubleMatrix actual = softmax.jacobian(EXPECTED.at("jacobian", "x").numbers());
        check(
                "jacobian",
                Tolerance.OF_EXPECTED,
                actual,
                EXPECTED.at("jacobian", "J").matrix());
    }

    @Test
    void minusInfinityGivesZero() {
        double[] a = new double[3];
        softmax.value(EXPECTED.at("minus_infinity", "z").numbers(), a);
        Tolerance.OF_EXPECTED.check(
                "−∞", a, EXPECTED.at("minus_infinity", "softmax").numbers());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void nanAndPlusInfinitySpoilTheirWholeRowAndNoOther(double bad) {
        DoubleMatrix z = DoubleMatrix.of(new double[][] {{1, bad, 0}, {0, 0, 0}});
        for (Matrix input : new Matrix[] {z, z.toFloat()}) {
            double[][] a = forward(input).toArray();
            assertThat(a[0]).as(input + " with " + bad).containsOnly(Double.NaN);
            assertThat(a[1][0]).isEqualTo(input.type().zeros(1, 1).fill(1.0 / 3).get(0, 0));
        }
    }

    @Test
    void aRowOfMinusInfinityAloneIsNan() {
        double[] a = new double[2];
        softmax.value(new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY}, a);
        assertThat(a).containsOnly(Double.NaN);
    }

    @Test
    void resultsMayReplaceTheirArguments() {
        for (Matrix z :
                new Matrix[] {DoubleMatrix.of(new double[][] {{1, 2, 3}}), FloatMatrix.of(new float[][] {{1, 2, 3}})}) {
            Matrix a = forward(z);
            Matrix inPlace = z.copy();
            softmax.forward(inPlace, inPlace);
            assertThat(inPlace).isEqualTo(a);

            Matrix upstream = z.like(1, 3).fill(1);
            upstream.set(0, 1, -2);
            Matrix delta = z.like(1, 3);
            softmax.backward(z, a, upstream, delta);
            softmax.backward(z, a, upstream, upstream);
            assertThat(upstream).isEqualTo(delta);
        }
    }

    @Test
    void anEmptyBatchIsNothing() {
        assertThat(forward(FloatMatrix.zeros(0, 3)).size()).isZero();
        assertThat(forward(DoubleMatrix.zeros(2, 0)).size()).isZero();
    }

    @Test
    void refusesAnOutputOfAnotherShape() {
        assertThatThrownBy(() -> softmax.forward(FloatMatrix.zeros(2, 3), FloatMatrix.zeros(2, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("activation output: expected shape (2×3), but was (2×4)");
    }

    @Test
    void isTheMeanFunctionOfItsName() {
        assertThat(softmax.inverseLink()).contains(InverseLink.SOFTMAX);
    }

    private Matrix forward(Matrix z) {
        Matrix a = z.like(z.rows(), z.columns());
        softmax.forward(z, a);
        return a;
    }

    private Matrix backward(Matrix z, Matrix upstream) {
        Matrix delta = z.like(z.rows(), z.columns());
        softmax.backward(z, forward(z), upstream, delta);
        return delta;
    }

    private static void check(String what, Tolerance tolerance, Matrix actual, Matrix expected) {
        assertThat(actual.rows()).isEqualTo(expected.rows());
        for (int row = 0; row < expected.rows(); row++) {
            tolerance.check(what + " row " + row, actual.toArray()[row], expected.toArray()[row]);
        }
    }
}
