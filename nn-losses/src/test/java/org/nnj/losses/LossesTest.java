package org.nnj.losses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.testkit.Expected;

/** Every loss that has expected values from another tool: PyTorch 1.13 and mpmath, see the file. */
class LossesTest {

    private static final Expected EXPECTED =
            Expected.load(LossesTest.class, "/losses.json").at("cases");

    /**
     * Inputs, activations and results are rounded to floats, 6e-8 each; a loss sums up to five logarithms of up to 5, and the
     * composed gradient divides by probabilities down to 0.008.
     */
    private static final Tolerance OF_FLOATS = new Tolerance(1e-6, 1e-6);

    static Stream<Arguments> onPredictions() {
        return Stream.of(
                Arguments.of(new CategoricalCrossentropy(), "cce_onehot_from_probabilities"),
                Arguments.of(new CategoricalCrossentropy(), "cce_soft_targets_from_probabilities"),
                Arguments.of(new BinaryCrossentropy(), "bce_sum_over_outputs_from_probabilities"),
                Arguments.of(new SumOfSquaredErrors(), "sum_of_squared_errors_half"),
                Arguments.of(new MeanSquaredError(), "mse_mean_over_outputs"),
                Arguments.of(new MeanAbsoluteError(), "mae_mean_over_outputs"),
                Arguments.of(new Huber(1), "huber_delta_1_mean_over_outputs"),
                Arguments.of(new Hinge(), "hinge_mean_over_outputs"),
                Arguments.of(new KlDivergence(), "kl_divergence_from_probabilities"));
    }

    static Stream<Arguments> onLogits() {
        return Stream.of(
                Arguments.of(new CategoricalCrossentropy(), InverseLink.SOFTMAX, "cce_onehot_from_logits"),
                Arguments.of(
                        new CategoricalCrossentropy(), InverseLink.SOFTMAX, "cce_unnormalised_targets_from_logits"),
                Arguments.of(new SparseCategoricalCrossentropy(), InverseLink.SOFTMAX, "sparse_cce_from_logits"),
                Arguments.of(
                        new CategoricalCrossentropy(0.1), InverseLink.SOFTMAX, "cce_label_smoothing_0.1_from_logits"),
                Arguments.of(new CategoricalCrossentropy(), InverseLink.SOFTMAX, "cce_extreme_logits"),
                Arguments.of(new BinaryCrossentropy(), InverseLink.LOGISTIC, "bce_sum_over_outputs_from_logits"));
    }

    @Test
    void noEntryOfTheFileIsLeftOut() {
        Stream<Object> composed = onPredictions().map(one -> one.get()[1]);
        Stream<Object> joined = onLogits().map(one -> one.get()[2]);
        assertThat(Stream.concat(composed, joined)).containsExactlyInAnyOrderElementsOf(EXPECTED.names());
    }

    @ParameterizedTest
    @MethodSource("onPredictions")
    void lossesAndGradientsAreThoseExpected(Loss loss, String entry) {
        Matrix predictions = EXPECTED.at(entry, "pred").matrix();
        check(entry, Tolerance.OF_EXPECTED, Evaluated.of(loss, predictions, targets(entry)));
    }

    @ParameterizedTest
    @MethodSource("onPredictions")
    void floatsAreThoseExpected(Loss loss, String entry) {
        Matrix predictions = EXPECTED.at(entry, "pred").matrix().toFloat();
        check(entry, OF_FLOATS, Evaluated.of(loss, predictions, targets(entry).toFloat()));
    }

    @ParameterizedTest
    @MethodSource("onLogits")
    void joinedLossesAndErrorsAreThoseExpected(Loss loss, InverseLink link, String entry) {
        Matrix z = EXPECTED.at(entry, "logits").matrix();
        check(entry, Tolerance.OF_EXPECTED, Evaluated.onLogits(loss, link, z, targets(entry)));
    }

    @ParameterizedTest
    @MethodSource("onLogits")
    void joinedFloatsAreThoseExpected(Loss loss, InverseLink link, String entry) {
        Matrix z = EXPECTED.at(entry, "logits").matrix().toFloat();
        check(entry, OF_FLOATS, Evaluated.onLogits(loss, link, z, targets(entry).toFloat()));
    }

    /** One column of class indices where the entry has labels. */
    private static DoubleMatrix targets(String entry) {
        if (EXPECTED.at(entry).has("target")) {
            return EXPECTED.at(entry, "target").matrix();
        }
        double[] labels = EXPECTED.at(entry, "labels").numbers();
        return DoubleMatrix.wrap(labels.length, 1, labels);
    }

    private static void check(String entry, Tolerance tolerance, Evaluated actual) {
        double[] losses = EXPECTED.at(entry, "per_sample").numbers();
        double[][] gradients = EXPECTED.at(entry, "grad_sum").matrix().toArray();
        assertThat(actual.losses().rows()).isEqualTo(losses.length);
        for (int row = 0; row < losses.length; row++) {
            tolerance.check(entry + " loss " + row, actual.losses().get(row, 0), losses[row]);
            tolerance.check(entry + " gradient " + row, actual.gradients().toArray()[row], gradients[row]);
        }
    }
}
