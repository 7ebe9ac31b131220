package org.nnj.losses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.loss.LinkedLoss;
import org.nnj.api.loss.Loss;

/** What holds for each loss whatever its formula: gradients are slopes, and a joined form equals the composition. */
class EveryLossTest {

    /** Truncation h²L‴/6 and rounding ε/h are both below 1e-9 for losses and slopes of the order of 1. */
    private static final double STEP = 1e-5;

    private static final Tolerance OF_DIFFERENCES = new Tolerance(1e-7, 1e-8);

    /** The composition divides by a probability and multiplies by it again: a few roundings of 1e-16, none amplified here. */
    private static final Tolerance OF_COMPOSITION = new Tolerance(1e-13, 1e-14);

    private static final double[] PROBABILITIES = {0.2, 0.05, 0.6, 0.15};
    private static final double[] LOGITS = {0.3, -1.2, 2.1, 0.7};
    private static final double[] ONE_HOT = {0, 0, 1, 0};
    private static final double[] SOFT = {0.5, 0, 0.3, 0.2};
    private static final double[] SIGNS = {1, -1, 1, -1};
    private static final double[] NUMBERS = {1.5, -1.1, -2.3, 0.1};
    private static final double[] SECOND = {1};

    static Stream<Arguments> losses() {
        return Stream.of(
                Arguments.of(new BinaryCrossentropy(), PROBABILITIES, SOFT),
                Arguments.of(new BinaryCrossentropy(), PROBABILITIES, ONE_HOT),
                Arguments.of(new CategoricalCrossentropy(), PROBABILITIES, SOFT),
                Arguments.of(new CategoricalCrossentropy(0.2), PROBABILITIES, ONE_HOT),
                Arguments.of(new SparseCategoricalCrossentropy(), PROBABILITIES, SECOND),
                Arguments.of(new SparseCategoricalCrossentropy(0.2), PROBABILITIES, SECOND),
                Arguments.of(new NegativeLogLikelihood(), LOGITS, SOFT),
                Arguments.of(new KlDivergence(), PROBABILITIES, SOFT),
                Arguments.of(new SumOfSquaredErrors(), LOGITS, NUMBERS),
                Arguments.of(new MeanSquaredError(), LOGITS, NUMBERS),
                Arguments.of(new MeanAbsoluteError(), LOGITS, NUMBERS),
                Arguments.of(new Huber(), LOGITS, NUMBERS),
                Arguments.of(new Huber(0.3), LOGITS, NUMBERS),
                Arguments.of(new Hinge(), LOGITS, SIGNS));
    }

    static Stream<Arguments> joined() {
        return Stream.of(
                Arguments.of(new BinaryCrossentropy(), InverseLink.LOGISTIC, SOFT),
                Arguments.of(new BinaryCrossentropy(), InverseLink.LOGISTIC, ONE_HOT),
                Arguments.of(new CategoricalCrossentropy(), InverseLink.SOFTMAX, ONE_HOT),
                Arguments.of(new CategoricalCrossentropy(), InverseLink.SOFTMAX, SOFT),
                Arguments.of(new CategoricalCrossentropy(0.2), InverseLink.SOFTMAX, ONE_HOT),
                Arguments.of(new SparseCategoricalCrossentropy(), InverseLink.SOFTMAX, SECOND),
                Arguments.of(new SparseCategoricalCrossentropy(0.2), InverseLink.SOFTMAX, SECOND),
                Arguments.of(new KlDivergence(), InverseLink.SOFTMAX, SOFT),
                Arguments.of(new SumOfSquaredErrors(), InverseLink.IDENTITY, NUMBERS),
                Arguments.of(new MeanSquaredError(), InverseLink.IDENTITY, NUMBERS));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void gradientIsTheQuotientOfDifferences(Loss loss, double[] prediction, double[] target) {
        double[] gradient = new double[prediction.length];
        loss.gradient(prediction, target, gradient);
        for (int i = 0; i < prediction.length; i++) {
            double quotient =
                    (loss.value(moved(prediction, i, STEP), target) - loss.value(moved(prediction, i, -STEP), target))
                            / (2 * STEP);
            OF_DIFFERENCES.check(loss + " gradient " + i, gradient[i], quotient);
        }
    }

    @ParameterizedTest
    @MethodSource("joined")
    void joinedErrorIsTheQuotientOfDifferences(Loss loss, InverseLink link, double[] target) {
        LinkedLoss linked = loss.onLogits(link).orElseThrow();
        double[] delta = new double[LOGITS.length];
        linked.gradient(LOGITS, MeanFunctions.of(link, LOGITS), target, delta);
        for (int i = 0; i < LOGITS.length; i++) {
            double quotient = (value(linked, link, moved(LOGITS, i, STEP), target)
                            - value(linked, link, moved(LOGITS, i, -STEP), target))
                    / (2 * STEP);
            OF_DIFFERENCES.check(loss + " error " + i, delta[i], quotient);
        }
    }

    @ParameterizedTest
    @MethodSource("joined")
    void joinedAndComposedFormsAgree(Loss loss, InverseLink link, double[] target) {
        LinkedLoss linked = loss.onLogits(link).orElseThrow();
        double[] a = MeanFunctions.of(link, LOGITS);
        double[] gradient = new double[a.length];
        loss.gradient(a, target, gradient);
        double[] delta = new double[a.length];
        linked.gradient(LOGITS, a, target, delta);

        OF_COMPOSITION.check(loss + " loss", linked.value(LOGITS, a, target), loss.value(a, target));
        OF_COMPOSITION.check(loss + " error", delta, MeanFunctions.backward(link, a, gradient));
    }

    @ParameterizedTest
    @MethodSource("joined")
    void joinedFormIsFiniteForWeightedInputsOfAThousand(Loss loss, InverseLink link, double[] target) {
        LinkedLoss linked = loss.onLogits(link).orElseThrow();
        for (double[] z :
                new double[][] {{1000, -1000, 0, 1000}, {-1000, -1000, -1000, -1000}, {-1000, 999, 1000, 0}}) {
            double[] a = MeanFunctions.of(link, z);
            double[] delta = new double[z.length];
            linked.gradient(z, a, target, delta);
            assertThat(linked.value(z, a, target)).as(loss + " value").isFinite();
            for (double d : delta) {
                assertThat(d).as(loss + " error").isFinite();
            }
        }
    }

    private static double value(LinkedLoss linked, InverseLink link, double[] z, double[] target) {
        return linked.value(z, MeanFunctions.of(link, z), target);
    }

    private static double[] moved(double[] point, int i, double step) {
        double[] moved = point.clone();
        moved[i] += step;
        return moved;
    }
}
