package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.optimizer.Schedule;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.api.optimizer.Step;

class AdamTest {

    private static final Schedule RATE = Schedule.constant(0.1);

    @Test
    void followsThePath() {
        Quadratic.assertFollowsFile(new Adam(0.1), "adam");
    }

    @Test
    void followsThePathOfAmsgrad() {
        Quadratic.assertFollowsFile(new Adam(RATE, 0.9, 0.999, 1e-8, 0, true), "amsgrad");
    }

    @Test
    void amsgradKeepsTheLargestSecondMoment() {
        // with β₂ = 0 the second moment is g²: a large gradient, then a small one
        Adam amsgrad = new Adam(RATE, 0, 0, 1e-8, 0, true);
        DoubleMatrix w = DoubleMatrix.of(new double[][] {{0}});
        SlotValues slots = SlotValues.initial(amsgrad.slots(), w);
        amsgrad.prepare(new Step(1, 1)).update(w, DoubleMatrix.of(new double[][] {{10}}), slots);
        w.fill(0);
        amsgrad.prepare(new Step(2, 1)).update(w, DoubleMatrix.of(new double[][] {{1}}), slots);
        assertThat(slots.get(1).get(0, 0)).isEqualTo(1);
        assertThat(slots.get(2).get(0, 0)).isEqualTo(100);
        assertThat(w.get(0, 0)).isEqualTo(-1 / (10 + 1e-8));
    }

    @Test
    void theFirstStepIsAsLongAsTheRateWhateverTheGradient() {
        Adam adam = new Adam(0.1);
        for (double gradient : new double[] {1e-3, 1, 1e6}) {
            DoubleMatrix w = DoubleMatrix.of(new double[][] {{1}});
            adam.prepare(new Step(1, 0.1))
                    .update(w, DoubleMatrix.of(new double[][] {{gradient}}), SlotValues.initial(adam.slots(), w));
            // m and √v are both the gradient once freed of bias; ε takes 1e-8 / 1e-3 of it at most
            assertThat(w.get(0, 0)).isCloseTo(0.9, within(2e-6));
        }
    }

    @Test
    void weightDecayAddsToTheGradient() {
        Adam decaying = new Adam(RATE, 0.9, 0.999, 1e-8, 0.03, false);
        double[][] wanted = Quadratic.path(new Adam(0.1), ElementType.DOUBLE, 0.03);
        Quadratic.assertSamePath(Quadratic.path(decaying, ElementType.DOUBLE), wanted);
        Quadratic.assertFloatIsClose(Quadratic.path(decaying, ElementType.FLOAT), wanted);
    }

    @Test
    void refusesABetaOfOne() {
        assertThatThrownBy(() -> new Adam(RATE, 1, 0.999, 1e-8, 0, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("adam.beta1: expected in [0, 1), but was 1.0");
        assertThatThrownBy(() -> new Adam(RATE, 0.9, -0.5, 1e-8, 0, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("adam.beta2: expected in [0, 1), but was -0.5");
    }
}
