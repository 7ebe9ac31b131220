package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Role;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;
import org.nnj.api.model.Differentiable;
import org.nnj.api.model.GradientCheck;
import org.nnj.api.model.GradientCheck.Report;
import org.nnj.api.model.GradientCheck.Verdict;

/** What the check says of costs whose slope is known on paper. */
class GradientCheckReportTest {

    private static final Batch NO_MATTER = Batch.of(DoubleMatrix.zeros(1, 1), DoubleMatrix.zeros(1, 1));

    /** {@code C = Σ f(w)} of one parameter, with what is claimed to be {@code f′}. */
    private record Sum(Parameter parameter, DoubleUnaryOperator f, DoubleUnaryOperator slope)
            implements Differentiable {

        static Sum of(DoubleUnaryOperator f, DoubleUnaryOperator slope, double... w) {
            Matrix row = DoubleMatrix.wrap(1, w.length, w);
            return new Sum(Parameter.of("dense-1.weights", Role.WEIGHT, row), f, slope);
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(parameter);
        }

        @Override
        public double cost(Batch batch) {
            return Arrays.stream(parameter.value().toArray()[0]).map(f).sum();
        }

        @Override
        public void gradients(Batch batch, Gradients into) {
            into.get(0).copyFrom(parameter.value());
            into.get(0).map(slope);
        }
    }

    private static Report check(DoubleUnaryOperator f, DoubleUnaryOperator slope, double... w) {
        return GradientCheck.of(Sum.of(f, slope, w), NO_MATTER);
    }

    @Test
    void aWrongElementIsNamedWithItsLayerPlaceAndBothValues() {
        Report report = check(w -> w * w, w -> w == 3 ? 5 : 2 * w, 1, 3);

        assertThat(report.worst()).hasValueSatisfying(worst -> {
            assertThat(worst.layer()).isEqualTo("dense-1");
            assertThat(worst.column()).isEqualTo(1);
            assertThat(worst.analytic()).isEqualTo(5);
        });
        assertThat(report.toString())
                .startsWith(
                        "wrong: back-propagation is not the gradient of the cost; worst in weights of layer dense-1, "
                                + "at (0, 1): 5.00000000000, but the cost's slope is 6.00000000");
    }

    @Test
    void aRightGradientIsSaidToBeRight() {
        Report report = check(w -> w * w, w -> 2 * w, 1, 3);

        assertThat(report.verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(report.toString())
                .startsWith("right: back-propagation agrees with difference quotients in all of 2 elements");
    }

    @Test
    void aSmallTermThatIsMissingIsDoubtful() {
        Report report = check(w -> w * w, w -> 2 * w * (1 + 1e-5), 1, 3);

        assertThat(report.verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(report.toString()).startsWith("doubtful: more than rounding lies between");
    }

    @Test
    void placesAreGivenInTheOrientationOfTheDerivation() {
        Matrix stored = DoubleMatrix.zeros(2, 3); // inputs × outputs
        Differentiable model = new Differentiable() {
            @Override
            public List<Parameter> parameters() {
                return List.of(Parameter.transposed("weights", Role.WEIGHT, stored));
            }

            @Override
            public double cost(Batch batch) {
                return 0;
            }

            @Override
            public void gradients(Batch batch, Gradients into) {
                into.clear();
                into.get(0).set(1, 2, 1);
            }
        };

        assertThat(GradientCheck.of(model, NO_MATTER).worst()).hasValueSatisfying(worst -> {
            assertThat(worst.row()).isEqualTo(2);
            assertThat(worst.column()).isEqualTo(1);
        });
    }

    @Test
    void anySlopeBetweenThoseOfBothSidesIsRightAtAKink() {
        for (double slope : new double[] {-1, 0, 0.5, 1}) {
            Report report = check(Math::abs, w -> w == 0 ? slope : Math.signum(w), 0, 2);

            assertThat(report.verdict()).as("slope %s", slope).isEqualTo(Verdict.RIGHT);
            // the central difference is 0, which a claim of 0 does not have to be excused for
            assertThat(report.entries().get(0).kinks()).isEqualTo(slope == 0 ? 0 : 1);
        }
    }

    @Test
    void aSlopeOutsideThoseOfBothSidesIsWrongEvenAtAKink() {
        assertThat(check(Math::abs, w -> w == 0 ? 1.5 : Math.signum(w), 0, 2).verdict())
                .isEqualTo(Verdict.WRONG);
    }

    @Test
    void aKinkBesideAnElementDoesNotDisturb() {
        double near = 1e-6; // within the first step, 6e-6
        DoubleUnaryOperator relu = w -> Math.max(0, w - near);

        assertThat(check(relu, w -> w > near ? 1 : 0, 0, 2).verdict()).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void aCurveIsNoKink() {
        assertThat(check(w -> 50 * w * w, w -> 0.01, 0).verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void aSteepCurveGetsASmallerStep() {
        // the cost of features that nobody scaled: it bends within a hundredth of the usual step
        Report report = check(w -> StrictMath.sin(1e5 * w), w -> 1e5 * StrictMath.cos(1e5 * w), 0.2, 0.4);

        assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void aLargeElementGetsALargerStep() {
        assertThat(check(w -> w * w * w, w -> 3 * w * w, 1e8).verdict()).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void roundingOfALargeCostIsNoDifference() {
        assertThat(check(w -> 1e6 + 1e-9 * w, w -> 1e-9, 0.3, 0.7).verdict()).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void aGradientThatIsNotANumberIsWrong() {
        Report report = check(w -> w * w, w -> w == 3 ? Double.NaN : 2 * w, 1, 3);

        assertThat(report.worstError()).isNaN();
        assertThat(report.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(report.worst())
                .hasValueSatisfying(worst -> assertThat(worst.column()).isEqualTo(1));
    }

    @Test
    void aSampleComparesSoManyElementsOfEachParameter() {
        double[] w = new double[50];
        Arrays.fill(w, 0.5);
        Sum model = Sum.of(x -> x * x, x -> 2 * x, w);
        Report report = GradientCheck.sampled(model, NO_MATTER, 7, 1);

        assertThat(report.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.checked()).isEqualTo(7));
        assertThat(report.verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(GradientCheck.sampled(model, NO_MATTER, 500, 1)
                        .entries()
                        .get(0)
                        .checked())
                .isEqualTo(50);
    }

    @Test
    void anotherSeedSamplesOtherElements() {
        double[] w = Samples.row(RandomStream.of(3, "weights"), 50, -1, 1);
        Sum model = Sum.of(x -> x * x, x -> -2 * x, w); // wrong everywhere: the report shows which element it saw
        Report first = GradientCheck.sampled(model, NO_MATTER, 1, 1);

        assertThat(GradientCheck.sampled(model, NO_MATTER, 1, 1)).isEqualTo(first);
        assertThat(GradientCheck.sampled(model, NO_MATTER, 1, 2)).isNotEqualTo(first);
    }

    @Test
    void aSampleOfNothingIsRefused() {
        assertThatThrownBy(() -> GradientCheck.sampled(Sum.of(x -> x, x -> 1, 1), NO_MATTER, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("gradient check: expected at least 1 element, but was 0");
    }

    @Test
    void aLayerIsCheckedAlone() {
        Matrix input = DoubleMatrix.of(new double[][] {{0.1, -0.4, 0.7, 0.2, 0.3, -0.6}, {1, 0.5, -0.2, 0.4, 0.9, -1}});

        Report right = GradientCheck.of(layer(new WrongLayers.Right()), input);
        assertThat(right.verdict()).as("%s", right).isEqualTo(Verdict.RIGHT);
        assertThat(right.entries()).extracting(GradientCheck.Entry::parameter).contains("input");

        Report wrong = GradientCheck.of(layer(new WrongLayers.InputGradient()), input);
        assertThat(wrong.worst())
                .hasValueSatisfying(worst -> assertThat(worst.parameter()).isEqualTo("input"));
        assertThat(wrong.verdict()).isEqualTo(Verdict.WRONG);
    }

    private static Layer layer(LayerSpec spec) {
        return spec.build(Shape.of(6), ElementType.DOUBLE, RandomStream.of(1, "build"));
    }

    @Test
    void anActivationIsCheckedAlone() {
        Matrix z = DoubleMatrix.of(new double[][] {{-2, 0.5, 3}, {1, -0.1, 0.2}});
        Matrix before = z.copy();

        assertThat(GradientCheck.of(new WrongActivations.Right(), z).verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(z).isEqualTo(before);
        assertThat(GradientCheck.of(new WrongActivations.WrongDerivative(), z).toString())
                .startsWith("wrong: back-propagation is not the gradient of the cost; worst in wrong-derivative, at (");
    }

    @Test
    void aLossIsCheckedAlone() {
        Matrix predictions = DoubleMatrix.of(new double[][] {{0.3, -1}, {2, 0.5}});
        Matrix targets = DoubleMatrix.of(new double[][] {{0.1, 1}, {2.5, -1}});

        assertThat(GradientCheck.of(new WrongLosses.Right(), predictions, targets)
                        .verdict())
                .isEqualTo(Verdict.RIGHT);
        assertThat(GradientCheck.of(new WrongLosses.WrongSign(), predictions, targets)
                        .verdict())
                .isEqualTo(Verdict.WRONG);
    }
}
