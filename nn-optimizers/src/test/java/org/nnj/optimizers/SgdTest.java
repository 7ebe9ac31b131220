package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.component.Components;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.Schedule;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.api.optimizer.Step;

class SgdTest {

    @Test
    void followsThePathOfPlainDescent() {
        Quadratic.assertFollowsFile(new Sgd(0.1), "sgd");
    }

    @Test
    void followsThePathWithMomentum() {
        Quadratic.assertFollowsFile(new Sgd(0.05, 0.9), "momentum");
    }

    @Test
    void followsThePathOfNesterov() {
        Quadratic.assertFollowsFile(new Sgd(Schedule.constant(0.05), 0.9, true, 0), "nesterov");
    }

    @Test
    void weightDecayAddsToTheGradientOfEachForm() {
        for (double momentum : new double[] {0, 0.9}) {
            for (boolean nesterov : new boolean[] {false, momentum > 0}) {
                Sgd decaying = new Sgd(Schedule.constant(0.05), momentum, nesterov, 0.03);
                Sgd plain = new Sgd(Schedule.constant(0.05), momentum, nesterov, 0);
                double[][] wanted = Quadratic.path(plain, ElementType.DOUBLE, 0.03);
                Quadratic.assertSamePath(Quadratic.path(decaying, ElementType.DOUBLE), wanted);
                Quadratic.assertFloatIsClose(Quadratic.path(decaying, ElementType.FLOAT), wanted);
            }
        }
    }

    @Test
    void takesTheRateOfTheStepNotOfTheSchedule() {
        FloatMatrix w = FloatMatrix.of(new float[][] {{1}});
        FloatMatrix g = FloatMatrix.of(new float[][] {{2}});
        Sgd sgd = new Sgd(0.1);
        // a callback may have scaled the rate: 1 − 0.25·2
        sgd.prepare(new Step(1, 0.25)).update(w, g, SlotValues.initial(sgd.slots(), w));
        assertThat(w.data()).containsExactly(0.5f);
    }

    @Test
    void remembersNothingWithoutMomentum() {
        assertThat(new Sgd(0.1).slots()).isEmpty();
        assertThat(new Sgd(0.1, 0.9).slots()).hasSize(1);
    }

    @Test
    void isFoundByItsText() {
        Optimizer found = Components.shared()
                .find(Optimizer.class, "sgd(learning-rate=cosine(initial=0.1, steps=9000), momentum=0.9)");
        assertThat(found).isEqualTo(new Sgd(new Cosine(0.1, 9000), 0.9, false, 0));
    }

    @Test
    void takesABareNumberForItsRate() {
        assertThat(Components.shared().find(Optimizer.class, "sgd(0.1)")).isEqualTo(new Sgd(0.1));
    }

    @Test
    void refusesMomentumOfOne() {
        assertThatThrownBy(() -> new Sgd(0.1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sgd.momentum: expected in [0, 1), but was 1.0");
    }

    @Test
    void refusesNesterovWithoutMomentum() {
        assertThatThrownBy(() -> new Sgd(Schedule.constant(0.1), 0, true, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sgd.nesterov: expected false without momentum, but was true");
    }

    @Test
    void refusesNegativeDecay() {
        assertThatThrownBy(() -> new Sgd(Schedule.constant(0.1), 0, false, -0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sgd.weight-decay: expected a finite number of at least 0, but was -0.1");
    }

    @Test
    void refusesANegativeRate() {
        assertThatThrownBy(() -> new Sgd(-0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("constant.rate: expected a finite number of at least 0, but was -0.1");
    }

    @Test
    void refusesAGradientOfAnotherShape() {
        FloatMatrix w = FloatMatrix.zeros(2, 3);
        Sgd sgd = new Sgd();
        assertThatThrownBy(() -> sgd.prepare(new Step(1, 0.1))
                        .update(w, FloatMatrix.zeros(3, 2), SlotValues.initial(sgd.slots(), w)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("gradient: expected shape (2×3), but was (3×2)");
    }
}
