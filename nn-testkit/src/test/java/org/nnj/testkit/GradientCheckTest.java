package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Role;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.model.Differentiable;
import org.nnj.api.model.GradientCheck;

class GradientCheckTest {

    /** Where the quotient's error, 1e-10 of the cost, is far below any wrong term. */
    private static final double TOLERANCE = 1e-7;

    private static final Batch BATCH = Batch.of(
            DoubleMatrix.of(new double[][] {{1, 2}, {-0.5, 3}, {0.25, -1}}),
            DoubleMatrix.of(new double[][] {{0.3}, {-0.7}, {1.1}}));

    /** Linear regression, {@code C = (1/2M) Σ (x·w + b − y)²}, with its gradient worked out by hand. */
    private record Regression(Matrix weights, Matrix bias, double biasSign) implements Differentiable {

        static Regression of(ElementType type, double biasSign) {
            Matrix weights = type.zeros(1, 2);
            weights.set(0, 0, 0.4);
            weights.set(0, 1, -0.9);
            return new Regression(weights, type.zeros(1, 1).fill(0.2), biasSign);
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    Parameter.of("weights", Role.WEIGHT, weights),
                    Parameter.of("bias", Role.BIAS, bias),
                    Parameter.of("counter", Role.STATE, weights.like(1, 1)));
        }

        private double residual(Batch batch, int row) {
            Matrix x = batch.features();
            return x.get(row, 0) * weights.get(0, 0)
                    + x.get(row, 1) * weights.get(0, 1)
                    + bias.get(0, 0)
                    - batch.targets().get(row, 0);
        }

        @Override
        public double cost(Batch batch) {
            double sum = 0;
            for (int row = 0; row < batch.rows(); row++) {
                sum += 0.5 * residual(batch, row) * residual(batch, row);
            }
            return sum / batch.rows();
        }

        @Override
        public void gradients(Batch batch, Gradients into) {
            into.clear();
            for (int row = 0; row < batch.rows(); row++) {
                double r = residual(batch, row) / batch.rows();
                for (int column = 0; column < 2; column++) {
                    into.get(0)
                            .set(
                                    0,
                                    column,
                                    into.get(0).get(0, column)
                                            + r * batch.features().get(row, column));
                }
                into.get(1).set(0, 0, into.get(1).get(0, 0) + biasSign * r);
            }
        }
    }

    @Test
    void aRightGradientPasses() {
        GradientCheck.Report report = GradientCheck.of(Regression.of(ElementType.DOUBLE, 1), BATCH);

        assertThat(report.passes(TOLERANCE)).as(report.toString()).isTrue();
    }

    @Test
    void aWrongSignFailsAndIsNamed() {
        GradientCheck.Report report = GradientCheck.of(Regression.of(ElementType.DOUBLE, -1), BATCH);

        assertThat(report.passes(TOLERANCE)).isFalse();
        // ‖−g − g‖ / (‖g‖ + ‖g‖) = 1
        assertThat(report.worstError()).isCloseTo(1, within(TOLERANCE));
        assertThat(report.worst()).map(GradientCheck.Entry::parameter).contains("bias");
        assertThat(report.verdict()).isEqualTo(GradientCheck.Verdict.WRONG);
    }

    @Test
    void learnedParametersAreCheckedAndStateIsNot() {
        GradientCheck.Report report = GradientCheck.of(Regression.of(ElementType.DOUBLE, 1), BATCH);

        assertThat(report.entries().stream().map(GradientCheck.Entry::parameter))
                .containsExactly("weights", "bias");
    }

    @Test
    void parametersAreTheSameAfterwards() {
        Regression model = Regression.of(ElementType.DOUBLE, 1);
        GradientCheck.of(model, BATCH);

        assertThat(model).isEqualTo(Regression.of(ElementType.DOUBLE, 1));
    }

    @Test
    void singlePrecisionIsRefused() {
        assertThatThrownBy(() -> GradientCheck.of(Regression.of(ElementType.FLOAT, 1), BATCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "gradient check: expected a model in double precision, but weights is in single");
    }
}
