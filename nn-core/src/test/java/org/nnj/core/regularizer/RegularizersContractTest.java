package org.nnj.core.regularizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.nnj.api.layer.Regularizer;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.testkit.ComponentContract;
import org.nnj.testkit.Law;

/** The laws of all components, and that each gradient is the derivative of its penalty. */
class RegularizersContractTest extends ComponentContract<Regularizer> {

    private static final long SEED = 3;
    private static final double STEP = 1e-5;

    RegularizersContractTest() {
        super(Regularizer.class);
    }

    @Override
    protected List<Law<Regularizer>> lawsOfKind(Regularizer subject) {
        return List.of(
                new Law<>("its penalty is not negative, and 0 for zeros", this::penaltyIsNotNegative),
                new Law<>("its gradient agrees with central differences", this::gradientAgrees),
                new Law<>("it leaves the weights alone", this::weightsStay));
    }

    private static Matrix weights() {
        RandomStream random = RandomStream.of(SEED, "weights");
        return DoubleMatrix.zeros(3, 4).map(x -> random.nextGaussian());
    }

    private void penaltyIsNotNegative(Regularizer regularizer) {
        assertThat(regularizer.penalty(weights())).isGreaterThanOrEqualTo(0);
        assertThat(regularizer.penalty(DoubleMatrix.zeros(3, 4))).isZero();
    }

    private void gradientAgrees(Regularizer regularizer) {
        Matrix weights = weights();
        Matrix gradient = DoubleMatrix.zeros(3, 4);
        regularizer.addGradient(weights, gradient);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                double w = weights.get(row, column);
                weights.set(row, column, w + STEP);
                double above = regularizer.penalty(weights);
                weights.set(row, column, w - STEP);
                double below = regularizer.penalty(weights);
                weights.set(row, column, w);
                // penalties are of order 0.1 and at most quadratic: rounding alone, 1e-17 / 1e-5
                assertThat(gradient.get(row, column))
                        .as("(%d, %d), seed %d", row, column, SEED)
                        .isCloseTo((above - below) / (2 * STEP), within(1e-10));
            }
        }
    }

    private void weightsStay(Regularizer regularizer) {
        Matrix weights = weights();
        regularizer.penalty(weights);
        regularizer.addGradient(weights, DoubleMatrix.zeros(3, 4));
        assertThat(weights).isEqualTo(weights());
    }
}
