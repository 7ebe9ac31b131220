package org.nnj.core.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
import org.nnj.api.layer.ForwardPass;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.layer.Scratch;
import org.nnj.api.layer.StepContext;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

class DropoutTest {

    private static final long SEED = 5;
    private static final int ROWS = 100;
    private static final int COLUMNS = 200;

    private static Layer build(double rate, ElementType type, int columns) {
        return new Dropout(rate).build(Shape.of(columns), type, RandomStream.of(SEED, "layer"));
    }

    private static Matrix maskOf(double rate, ElementType type, StepContext step) {
        Matrix ones = type.zeros(ROWS, COLUMNS).fill(1);
        return build(rate, type, COLUMNS).newPass(ROWS).forward(ones, step);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void dropsTheShareThatTheRateSays(double rate) {
        int dropped = 0;
        for (double[] row :
                maskOf(rate, ElementType.DOUBLE, StepContext.of(SEED, 0)).toArray()) {
            for (double value : row) {
                dropped += value == 0 ? 1 : 0;
            }
        }
        int n = ROWS * COLUMNS;
        // five standard deviations of a binomial share
        assertThat((double) dropped / n)
                .as("seed %d", SEED)
                .isCloseTo(rate, within(5 * Math.sqrt(rate * (1 - rate) / n)));
    }

    @Test
    void scalesWhatItKeeps() {
        for (double[] row :
                maskOf(0.75, ElementType.FLOAT, StepContext.of(SEED, 0)).toArray()) {
            assertThat(row).containsOnly(0, 4); // 1 / (1 − 3/4)
        }
    }

    @Test
    void sameStepDropsTheSame() {
        StepContext step = StepContext.of(SEED, 17).layer(2);
        assertThat(maskOf(0.5, ElementType.FLOAT, step)).isEqualTo(maskOf(0.5, ElementType.FLOAT, step));
    }

    @Test
    void anotherStepLayerOrSeedDropsOthers() {
        Matrix mask = maskOf(0.5, ElementType.FLOAT, StepContext.of(SEED, 17).layer(2));
        assertThat(mask)
                .isNotEqualTo(
                        maskOf(0.5, ElementType.FLOAT, StepContext.of(SEED, 18).layer(2)));
        assertThat(mask)
                .isNotEqualTo(
                        maskOf(0.5, ElementType.FLOAT, StepContext.of(SEED, 17).layer(3)));
        assertThat(mask)
                .isNotEqualTo(maskOf(
                        0.5, ElementType.FLOAT, StepContext.of(SEED + 1, 17).layer(2)));
    }

    @Test
    void bothPrecisionsDropTheSame() {
        StepContext step = StepContext.of(SEED, 3);
        assertThat(maskOf(0.5, ElementType.DOUBLE, step).toFloat()).isEqualTo(maskOf(0.5, ElementType.FLOAT, step));
    }

    @Test
    void rowsAreNotDroppedAlike() {
        double[][] mask =
                maskOf(0.5, ElementType.DOUBLE, StepContext.of(SEED, 0)).toArray();
        assertThat(mask[0]).isNotEqualTo(mask[1]);
    }

    @ParameterizedTest
    @EnumSource
    void errorsPassWhereSignalsPassed(ElementType type) {
        ForwardPass pass = build(0.5, type, COLUMNS).newPass(ROWS);
        Matrix ones = type.zeros(ROWS, COLUMNS).fill(1);
        Matrix output = pass.forward(ones, StepContext.of(SEED, 0));
        // the map is linear with the mask as its diagonal: ones go through it the same way in both directions
        assertThat(pass.backward(ones, Gradients.of(List.of()))).isEqualTo(output);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5})
    void predictingIsTheIdentity(double rate) {
        Matrix input = FloatMatrix.zeros(2, 3).fill(7);
        Matrix output = FloatMatrix.zeros(2, 3);
        build(rate, ElementType.FLOAT, 3).predict(input, output, new Scratch());
        assertThat(output).isEqualTo(input);
    }

    @Test
    void doesNotChangeItsInputAndUpstream() {
        ForwardPass pass = build(0.5, ElementType.FLOAT, 3).newPass(2);
        Matrix ones = FloatMatrix.zeros(2, 3).fill(1);
        pass.forward(ones, StepContext.of(SEED, 0));
        pass.backward(ones, Gradients.of(List.of()));
        assertThat(ones).isEqualTo(FloatMatrix.zeros(2, 3).fill(1));
    }

    @Test
    void rateZeroPassesEverything() {
        ForwardPass pass = build(0, ElementType.FLOAT, 3).newPass(2);
        Matrix input = FloatMatrix.zeros(2, 3).fill(7);
        assertThat(pass.forward(input, StepContext.of(SEED, 0))).isEqualTo(input);
        assertThat(pass.backward(input, Gradients.of(List.of()))).isEqualTo(input);
    }

    @Test
    void keepsTheShapeOfAnImage() {
        Layer layer = new Dropout().build(Shape.of(4, 5), ElementType.FLOAT, RandomStream.of(SEED, "layer"));
        assertThat(layer.outputShape()).isEqualTo(Shape.of(4, 5));
        assertThat(layer.parameters()).isEmpty();
    }

    @Test
    void dropsOneHalfByDefault() {
        assertThat(Components.shared().find(LayerSpec.class, "dropout")).isEqualTo(new Dropout(0.5));
    }

    @Test
    void refusesARateOfOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dropout(1))
                .withMessage("dropout.rate: expected in [0, 1), but was 1.0");
    }

    @Test
    void refusesAnInputOfAnotherShape() {
        Layer layer = build(0.5, ElementType.FLOAT, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.newPass(2).forward(FloatMatrix.zeros(2, 4), StepContext.of(SEED, 0)))
                .withMessage("dropout input: expected shape (2×3), but was (2×4)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.predict(FloatMatrix.zeros(2, 4), FloatMatrix.zeros(2, 4), new Scratch()))
                .withMessage("dropout input: expected shape (2×3), but was (2×4)");
    }

    @Test
    void refusesAnotherPrecision() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> build(0.5, ElementType.FLOAT, 3)
                        .newPass(2)
                        .forward(DoubleMatrix.zeros(2, 3), StepContext.of(SEED, 0)))
                .withMessage("dropout input: expected precision FLOAT, but was DOUBLE");
    }

    @Test
    void refusesToGoBackBeforeItWentForward() {
        assertThatIllegalStateException()
                .isThrownBy(() -> build(0.5, ElementType.FLOAT, 3)
                        .newPass(2)
                        .backward(FloatMatrix.zeros(2, 3), Gradients.of(List.of())))
                .withMessage("dropout backward: expected a forward pass before it, but there was none");
    }

    @Test
    void hasNoActivationToExchange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dropout().withActivation(Activation.linear()))
                .withMessage("dropout: expected a layer with an exchangeable activation, but this one has none; "
                        + "put an activation layer after it");
    }
}
