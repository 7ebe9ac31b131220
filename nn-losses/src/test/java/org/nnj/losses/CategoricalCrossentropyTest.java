package org.nnj.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import org.nnj.testkit.Expected;

class CategoricalCrossentropyTest {

    private static final Expected INFINITY =
            Expected.load(CategoricalCrossentropyTest.class, "/losses.json").at("infinity_examples", "cases");

    private final CategoricalCrossentropy loss = new CategoricalCrossentropy();

    @Test
    void theInfinityExamplesOfThePaperAreTakenAtTheirWord() {
        for (Expected one : INFINITY.items()) {
            double actual = loss.value(one.at("p").numbers(), one.at("y").numbers());
            Tolerance.OF_EXPECTED.check(one.toString(), actual, one.at("exact").number());
        }
    }

    @Test
    void theGradientIsInfiniteWhereTheLossIs() {
        double[] gradient = new double[2];
        loss.gradient(new double[] {0, 1}, new double[] {1, 0}, gradient);
        assertThat(gradient[0]).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(gradient[1]).isZero();
    }

    @Test
    void aClassWithoutShareAndWithoutProbabilityHasNoGradient() {
        double[] gradient = new double[2];
        loss.gradient(new double[] {0, 1}, new double[] {0, 1}, gradient);
        assertThat(gradient).containsExactly(0, -1);
    }

    @Test
    void smoothingSpreadsItsShareOverAllClasses() {
        // ε = 0.2, K = 2: y becomes (0.9, 0.1); −0.9 ln 0.5 − 0.1 ln 0.5 = ln 2
        assertThat(new CategoricalCrossentropy(0.2).value(new double[] {0.5, 0.5}, new double[] {1, 0}))
                .isEqualTo(StrictMath.log(2));
        // −0.9 ln 0.25 − 0.1 ln 0.75
        double[] gradient = new double[2];
        new CategoricalCrossentropy(0.2).gradient(new double[] {0.25, 0.75}, new double[] {1, 0}, gradient);
        Tolerance.OF_EXPECTED.check("gradient", gradient, new double[] {-3.6, -0.1 / 0.75});
    }

    @Test
    void nanDoesNotHideBesideATargetOfZero() {
        assertThat(loss.value(new double[] {Double.NaN, 1}, new double[] {0, 1}))
                .isNaN();
    }

    @Test
    void nanLogitsGiveNanBeneathASoftmax() {
        DoubleMatrix z = DoubleMatrix.of(new double[][] {{Double.NaN, 1}});
        DoubleMatrix y = DoubleMatrix.of(new double[][] {{0, 1}});
        assertThat(Evaluated.onLogits(loss, InverseLink.SOFTMAX, z, y).losses().get(0, 0))
                .isNaN();
        assertThat(Evaluated.onLogits(loss, InverseLink.SOFTMAX, z.toFloat(), y.toFloat())
                        .losses()
                        .get(0, 0))
                .isNaN();
    }

    @Test
    void anInputOfMinusInfinityCostsNothingWhereNothingIsExpected() {
        DoubleMatrix z = DoubleMatrix.of(new double[][] {{Double.NEGATIVE_INFINITY, 1}});
        DoubleMatrix y = DoubleMatrix.of(new double[][] {{0, 1}});
        assertThat(Evaluated.onLogits(loss, InverseLink.SOFTMAX, z, y).losses().get(0, 0))
                .isZero();
    }

    @Test
    void theSmallLossOfAConfidentPredictionKeepsItsDigits() {
        double[] z = {60, 0};
        double value = loss.onLogits(InverseLink.SOFTMAX).orElseThrow().value(z, z, new double[] {1, 0});
        // ln(1 + e^−60), mpmath, 50 digits
        assertThat(value).isEqualTo(8.75651076269652e-27);
    }

    @Test
    void floatsStayFiniteWhereAnActivationIsTooSmallForThem() {
        FloatMatrix z = FloatMatrix.of(new float[][] {{1000, 0, -1000}, {95, 0, 0}, {0, 87.4f, 0}});
        FloatMatrix y = FloatMatrix.of(new float[][] {{0, 0, 1}, {0, 1, 0}, {0.5f, 0, 0.5f}});
        FloatMatrix actual = (FloatMatrix)
                Evaluated.onLogits(loss, InverseLink.SOFTMAX, z, y).losses();
        // max z − z_t, all else being below a float's digits
        assertThat(actual.data()).containsExactly(2000, 95, 87.4f);
    }

    @Test
    void joinsWithASoftmaxOnly() {
        assertThat(loss.onLogits(InverseLink.IDENTITY)).isEmpty();
        assertThat(loss.onLogits(InverseLink.LOGISTIC)).isEmpty();
    }

    @Test
    void refusesTargetsOfAnotherWidth() {
        assertThatThrownBy(() -> loss.requireTargets(FloatMatrix.zeros(32, 1), 32, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("categorical-crossentropy targets: expected shape (32×10), but was (32×1)");
    }

    @Test
    void refusesNegativeTargets() {
        FloatMatrix targets = FloatMatrix.of(new float[][] {{0, 1}, {1.5f, -0.5f}});
        assertThatThrownBy(() -> loss.requireTargets(targets, 2, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("categorical-crossentropy targets: expected a finite number of at least 0,"
                        + " but was -0.5 in row 1, column 1");
    }

    @Test
    void refusesNanAsTarget() {
        DoubleMatrix targets = DoubleMatrix.of(new double[][] {{Double.NaN, 1}});
        assertThatThrownBy(() -> loss.requireTargets(targets, 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("categorical-crossentropy targets: expected a finite number of at least 0,"
                        + " but was NaN in row 0, column 0");
    }

    @Test
    void refusesToSmoothEverythingAway() {
        assertThatThrownBy(() -> new CategoricalCrossentropy(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("categorical-crossentropy.label-smoothing: expected in [0, 1), but was 1.0");
    }
}
