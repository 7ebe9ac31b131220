package org.nnj.core.regularizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nnj.api.component.Components;
import org.nnj.api.layer.Regularizer;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.testkit.Expected;

class RegularizersTest {

    /** PyTorch 1.13, float64. */
    private static final Expected ORACLE =
            Expected.load(RegularizersTest.class, "/losses.json").at("regularisation");

    private static final double LAMBDA = ORACLE.at("lambda").number();

    /** Six short sums in double precision. */
    private static final double DOUBLE_ROUNDING = 1e-15;

    /** As above, and weights, λ and results rounded to 24 bits. */
    private static final double FLOAT_ROUNDING = 1e-8;

    private static double rounding(ElementType type) {
        return type == ElementType.FLOAT ? FLOAT_ROUNDING : DOUBLE_ROUNDING;
    }

    private static Matrix weights(ElementType type) {
        return ORACLE.at("w").matrix().as(type);
    }

    private static Matrix gradient(Regularizer regularizer, Matrix weights) {
        Matrix gradient = weights.like(weights.rows(), weights.columns());
        regularizer.addGradient(weights, gradient);
        return gradient;
    }

    private static void checkNear(Matrix actual, Matrix expected, double rounding) {
        for (int row = 0; row < expected.rows(); row++) {
            assertThat(actual.toArray()[row]).containsExactly(expected.toArray()[row], within(rounding));
        }
    }

    @ParameterizedTest
    @EnumSource
    void l2IsHalfTheSquares(ElementType type) {
        L2 l2 = new L2(LAMBDA);
        assertThat(l2.penalty(weights(type))).isCloseTo(ORACLE.at("l2_penalty").number(), within(rounding(type)));
        checkNear(gradient(l2, weights(type)), ORACLE.at("l2_grad").matrix(), rounding(type));
    }

    @ParameterizedTest
    @EnumSource
    void l1IsTheSumOfAbsolutes(ElementType type) {
        L1 l1 = new L1(LAMBDA);
        assertThat(l1.penalty(weights(type))).isCloseTo(ORACLE.at("l1_penalty").number(), within(rounding(type)));
        checkNear(gradient(l1, weights(type)), ORACLE.at("l1_grad").matrix(), rounding(type));
    }

    @ParameterizedTest
    @EnumSource
    void elasticIsBoth(ElementType type) {
        Matrix w = weights(type);
        Elastic elastic = new Elastic(LAMBDA, 3 * LAMBDA);
        double expected =
                ORACLE.at("l1_penalty").number() + 3 * ORACLE.at("l2_penalty").number();
        assertThat(elastic.penalty(w)).isCloseTo(expected, within(3 * rounding(type)));
        Matrix sum = ORACLE.at("l1_grad")
                .matrix()
                .copy()
                .addScaled(3, ORACLE.at("l2_grad").matrix());
        checkNear(gradient(elastic, w), sum, 3 * rounding(type));
    }

    @Test
    void gradientsAreAdded() {
        Matrix w = DoubleMatrix.of(new double[][] {{2, -4}});
        Matrix gradient = DoubleMatrix.of(new double[][] {{10, 20}});
        new L2(0.5).addGradient(w, gradient);
        new L1(0.25).addGradient(w, gradient);
        // by hand: 10 + 0.5·2 + 0.25, 20 − 0.5·4 − 0.25
        assertThat(gradient).isEqualTo(DoubleMatrix.of(new double[][] {{11.25, 17.75}}));
    }

    @Test
    void noStrengthIsNoPenalty() {
        Matrix w = FloatMatrix.zeros(2, 2).fill(3);
        assertThat(new Elastic(0, 0).penalty(w)).isZero();
        assertThat(gradient(new Elastic(0, 0), w)).isEqualTo(FloatMatrix.zeros(2, 2));
    }

    @Test
    void areFoundByName() {
        Components components = Components.shared();
        assertThat(components.find(Regularizer.class, "l1(0.1)")).isEqualTo(new L1(0.1));
        assertThat(components.find(Regularizer.class, "l2(lambda=0.1)")).isEqualTo(new L2(0.1));
        assertThat(components.find(Regularizer.class, "elastic(l1=0.1, l2=0.2)"))
                .isEqualTo(new Elastic(0.1, 0.2));
    }

    @Test
    void refuseNegativeStrengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new L1(-1))
                .withMessage("l1.lambda: expected a finite number of at least 0, but was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new L2(-1))
                .withMessage("l2.lambda: expected a finite number of at least 0, but was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Elastic(-1, 0))
                .withMessage("elastic.l1: expected a finite number of at least 0, but was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Elastic(0, Double.NaN))
                .withMessage("elastic.l2: expected a finite number of at least 0, but was nan");
    }

    @Test
    void refuseAGradientOfAnotherShape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new L1().addGradient(FloatMatrix.zeros(2, 3), FloatMatrix.zeros(3, 2)))
                .withMessage("l1 gradient: expected shape (2×3), but was (3×2)");
    }
}
