package org.nnj.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nnj.api.component.Components;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Goal;
import org.nnj.api.metric.Metric;

class MeanLossTest {

    @Test
    void isTheMeanOfAnyLoss() {
        Samples.assertRegression(
                new MeanLoss(new StandInSquaredError()),
                Samples.REGRESSION.at("mse").number());
        Samples.assertRegression(
                new MeanLoss(new StandInAbsoluteError()),
                Samples.REGRESSION.at("mae").number());
        Samples.assertMulticlass(
                new MeanLoss(new StandInCrossentropy()),
                Samples.MULTICLASS.at("categorical_cross_entropy").number());
    }

    @Test
    void shortNamesAreTheSame() {
        Samples.assertRegression(find("mse"), Samples.REGRESSION.at("mse").number());
        Samples.assertRegression(find("mae"), Samples.REGRESSION.at("mae").number());
        Samples.assertMulticlass(
                find("categorical-crossentropy"),
                Samples.MULTICLASS.at("categorical_cross_entropy").number());
    }

    @Test
    void smallerIsBetter() {
        assertThat(find("mean-loss(loss=mean-squared-error)").goal()).isEqualTo(Goal.MINIMIZE);
        assertThat(find("mse").goal()).isEqualTo(Goal.MINIMIZE);
        assertThat(find("mae").goal()).isEqualTo(Goal.MINIMIZE);
        assertThat(find("categorical-crossentropy").goal()).isEqualTo(Goal.MINIMIZE);
    }

    @Test
    void theLossIsPartOfItsText() {
        assertThat(find("mean-loss(loss=mean-absolute-error)")).isEqualTo(new MeanLoss(new StandInAbsoluteError()));
        assertThat(Components.describe(new MeanLoss(new StandInAbsoluteError())))
                .isEqualTo("mean-loss(loss=mean-absolute-error)");
    }

    @Test
    void theMeanOfUnequalBatchesIsThatOfTheWhole() {
        double[] wrong = Samples.FILE.at("streaming", "per_batch_cce").numbers();
        DoubleMatrix predictions = Samples.matrix(Samples.MULTICLASS, "probabilities");
        DoubleMatrix labels = Samples.column(Samples.MULTICLASS, "labels");
        Accumulator whole = find("categorical-crossentropy").start();
        int[] ends = {16, 32, 40};
        int from = 0;
        for (int b = 0; b < ends.length; b++) {
            DoubleMatrix part = Samples.rows(predictions, from, ends[b]);
            DoubleMatrix partLabels = Samples.rows(labels, from, ends[b]);
            Samples.assertResult(find("categorical-crossentropy"), part, partLabels, wrong[b]);
            whole.add(part, partLabels, Optional.empty());
            from = ends[b];
        }
        assertThat(whole.result())
                .isCloseTo(Samples.FILE.at("streaming", "whole").number(), within(Samples.TOLERANCE));
    }

    @Test
    void anInfiniteLossWithoutWeightDoesNotCount() {
        Accumulator accumulator = find("categorical-crossentropy").start();
        accumulator.add(
                DoubleMatrix.of(new double[][] {{1, 0}, {1, 0}}),
                DoubleMatrix.of(new double[][] {{1, 0}, {0, 1}}),
                Optional.of(DoubleMatrix.of(new double[][] {{1}, {0}})));
        assertThat(accumulator.result()).isZero();
    }

    @Test
    void anInfiniteLossMakesTheMeanInfinite() {
        assertThat(Samples.result(
                        find("categorical-crossentropy"),
                        DoubleMatrix.of(new double[][] {{1, 0}}),
                        DoubleMatrix.of(new double[][] {{0, 1}})))
                .isEqualTo(Double.POSITIVE_INFINITY);
    }

    /** The logarithms of two probabilities, as from a log-softmax. */
    @Test
    void refusesOutputsThatTheLossDoesNotTake() {
        Accumulator accumulator = find("categorical-crossentropy").start();
        assertThatThrownBy(() -> accumulator.add(
                        DoubleMatrix.of(new double[][] {{0.5, 0.5}, {-0.5, -0.9}}),
                        DoubleMatrix.of(new double[][] {{1, 0}, {0, 1}}),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "categorical-crossentropy predictions: expected outputs of which the loss is a number, but in"
                                + " row 1 it is NaN; the output activation must go with the loss, as softmax with cross-entropy");
    }

    @Test
    void anOutputThatIsNoNumberMakesTheMeanNone() {
        assertThat(Samples.result(
                        find("categorical-crossentropy"),
                        DoubleMatrix.of(new double[][] {{Double.NaN, 0.5}}),
                        DoubleMatrix.of(new double[][] {{1, 0}})))
                .isNaN();
    }

    @Test
    void passesClassIndicesOnToALossThatTakesThem() {
        Loss sparse = new Sparse();
        assertThat(Samples.result(
                        new MeanLoss(sparse),
                        DoubleMatrix.of(new double[][] {{0.25, 0.75}, {0.5, 0.5}}),
                        DoubleMatrix.of(new double[][] {{1}, {0}})))
                .isEqualTo(0.375); // (1 − 0.75 + 1 − 0.5)/2
    }

    @Test
    void letsTheLossRefuseItsTargets() {
        assertThatThrownBy(() ->
                        Samples.result(new MeanLoss(new Sparse()), DoubleMatrix.zeros(1, 2), DoubleMatrix.zeros(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sparse targets: expected shape (1×1), but was (1×2)");
    }

    @Test
    void saysWhoProvidesALossThatIsAbsent() {
        assertThatThrownBy(() -> MeanLoss.named("mse", "no-such-loss"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mse: expected a loss 'no-such-loss', but was unknown loss 'no-such-loss'. Known: "
                        + "categorical-crossentropy, mean-absolute-error, mean-squared-error. The standard ones are in nn-losses"
                        + " (module org.nnj.losses), which is not there: add it");
    }

    @Test
    void refusesToMergeTheMeanOfAnotherLoss() {
        assertThatThrownBy(() -> find("mse").start().merge(find("mae").start()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mse merge: expected an accumulator of mse, but was an accumulator of mae");
    }

    private static Metric find(String text) {
        return Components.shared().find(Metric.class, text);
    }

    /** A loss of a class index: one minus the output of that class. */
    public record Sparse() implements Loss {

        @Override
        public int targetColumns(int outputs) {
            return 1;
        }

        @Override
        public double value(double[] prediction, double[] target) {
            return 1 - prediction[(int) target[0]];
        }

        @Override
        public void gradient(double[] prediction, double[] target, double[] gradient) {
            throw new AssertionError("a metric has no use for gradients");
        }
    }
}
