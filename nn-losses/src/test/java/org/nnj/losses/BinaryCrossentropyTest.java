package org.nnj.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.math.FloatMatrix;

class BinaryCrossentropyTest {

    private final BinaryCrossentropy loss = new BinaryCrossentropy();

    @Test
    void certaintyThatIsRightCostsNothing() {
        assertThat(loss.value(new double[] {0, 1}, new double[] {0, 1})).isZero();
    }

    @Test
    void certaintyThatIsWrongCostsInfinitelyMuch() {
        assertThat(loss.value(new double[] {1}, new double[] {0})).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(loss.value(new double[] {0}, new double[] {1})).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void theGradientOfRightCertaintyIsItsOneSidedLimit() {
        double[] gradient = new double[2];
        loss.gradient(new double[] {0, 1}, new double[] {0, 1}, gradient);
        // 1/(1 − p) at 0, −1/p at 1
        assertThat(gradient).containsExactly(1, -1);
    }

    @Test
    void nanGivesNan() {
        assertThat(loss.value(new double[] {Double.NaN}, new double[] {0})).isNaN();
        assertThat(loss.value(new double[] {Double.NaN}, new double[] {1})).isNaN();
    }

    @Test
    void floatsStayFiniteWhereAnActivationIsZeroOrOne() {
        FloatMatrix z = FloatMatrix.of(new float[][] {{1000, -1000}, {-1000, 1000}, {40, -40}});
        FloatMatrix y = FloatMatrix.of(new float[][] {{0, 1}, {0, 1}, {0.25f, 0.25f}});
        FloatMatrix losses = (FloatMatrix)
                Evaluated.onLogits(loss, InverseLink.LOGISTIC, z, y).losses();
        // |z| for each wrong one; (1 − ¼)·40 + ¼·40
        assertThat(losses.data()).containsExactly(2000, 0, 40);
    }

    @Test
    void floatsFollowTheDoubleForm() {
        // a logarithm of 1 ulp, of an argument with an error of 6e-8
        Tolerance ofFloats = new Tolerance(1e-6, 2e-7);
        for (int i = -200; i <= 200; i++) {
            FloatMatrix z = FloatMatrix.of(new float[][] {{i / 10f + 0.01f}});
            for (float y : new float[] {0, 0.25f, 1}) {
                FloatMatrix target = FloatMatrix.of(new float[][] {{y}});
                Evaluated floats = Evaluated.onLogits(loss, InverseLink.LOGISTIC, z, target);
                Evaluated doubles = Evaluated.onLogits(loss, InverseLink.LOGISTIC, z.toDouble(), target.toDouble());
                String what = "z = " + z.get(0, 0) + ", y = " + y;
                ofFloats.check(what, floats.losses().get(0, 0), doubles.losses().get(0, 0));
                ofFloats.check(
                        what, floats.gradients().get(0, 0), doubles.gradients().get(0, 0));
            }
        }
    }

    @Test
    void joinsWithALogisticFunctionOnly() {
        assertThat(loss.onLogits(InverseLink.SOFTMAX)).isEmpty();
        assertThat(loss.onLogits(InverseLink.IDENTITY)).isEmpty();
    }

    @Test
    void refusesTargetsThatAreNoProbabilities() {
        FloatMatrix targets = FloatMatrix.of(new float[][] {{0, 1}, {0.5f, 2}});
        assertThatThrownBy(() -> loss.requireTargets(targets, 2, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("binary-crossentropy targets: expected in [0, 1], but was 2 in row 1, column 1");
    }
}
