package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.optimizer.Schedule;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.api.optimizer.Step;

class AdagradTest {

    @Test
    void followsThePath() {
        Quadratic.assertFollowsFile(new Adagrad(0.5), "adagrad");
    }

    @Test
    void weightDecayAddsToTheGradient() {
        Adagrad decaying = new Adagrad(Schedule.constant(0.5), 1e-10, 0, 0.03);
        double[][] wanted = Quadratic.path(new Adagrad(0.5), ElementType.DOUBLE, 0.03);
        Quadratic.assertSamePath(Quadratic.path(decaying, ElementType.DOUBLE), wanted);
        Quadratic.assertFloatIsClose(Quadratic.path(decaying, ElementType.FLOAT), wanted);
    }

    @Test
    void sumsBeginWithTheInitialAccumulator() {
        Adagrad adagrad = new Adagrad(Schedule.constant(1), 1e-300, 9, 0);
        DoubleMatrix w = DoubleMatrix.of(new double[][] {{1}});
        adagrad.prepare(new Step(1, 1))
                .update(w, DoubleMatrix.of(new double[][] {{4}}), SlotValues.initial(adagrad.slots(), w));
        // s = 9 + 4² = 25, so 1 − 4/√25
        assertThat(w.get(0, 0)).isEqualTo(1 - 4.0 / 5);
    }

    @Test
    void refusesAnEpsilonOfZero() {
        assertThatThrownBy(() -> new Adagrad(Schedule.constant(1), 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("adagrad.epsilon: expected a finite number greater than 0, but was 0.0");
    }

    @Test
    void refusesANegativeInitialAccumulator() {
        assertThatThrownBy(() -> new Adagrad(Schedule.constant(1), 1e-10, -1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("adagrad.initial-accumulator: expected a finite number of at least 0, but was -1.0");
    }
}
