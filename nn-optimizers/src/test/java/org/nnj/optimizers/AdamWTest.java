package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.component.Components;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.optimizer.Schedule;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.api.optimizer.Step;

class AdamWTest {

    private static final Schedule RATE = Schedule.constant(0.1);

    @Test
    void followsThePath() {
        Quadratic.assertFollowsFile(new AdamW(RATE, 0.9, 0.999, 1e-8, 0.05, false), "adamw");
    }

    @Test
    void decaysAlsoWithoutAGradient() {
        AdamW adamw = new AdamW(RATE, 0.9, 0.999, 1e-8, 0.5, false);
        DoubleMatrix w = DoubleMatrix.of(new double[][] {{4}});
        SlotValues slots = SlotValues.initial(adamw.slots(), w);
        adamw.prepare(new Step(1, 0.5)).update(w, DoubleMatrix.zeros(1, 1), slots);
        // (1 − 0.5·0.5)·4, and the decay leaves no trace in the moments
        assertThat(w.get(0, 0)).isEqualTo(3);
        assertThat(slots.get(0).get(0, 0)).isZero();
    }

    @Test
    void withoutDecayItIsAdam() {
        for (boolean amsgrad : new boolean[] {false, true}) {
            AdamW adamw = new AdamW(RATE, 0.9, 0.999, 1e-8, 0, amsgrad);
            Adam adam = new Adam(RATE, 0.9, 0.999, 1e-8, 0, amsgrad);
            for (ElementType type : ElementType.values()) {
                assertThat(Quadratic.path(adamw, type)).isDeepEqualTo(Quadratic.path(adam, type));
            }
        }
    }

    @Test
    void isCalledAdamw() {
        assertThat(Components.describe(new AdamW(0.5)))
                .isEqualTo("adamw(learning-rate=0.5, beta1=0.9, beta2=0.999, epsilon=1e-8, weight-decay=0.01, "
                        + "amsgrad=false)");
    }

    @Test
    void refusesNegativeDecay() {
        assertThatThrownBy(() -> new AdamW(RATE, 0.9, 0.999, 1e-8, -1, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("adamw.weight-decay: expected a finite number of at least 0, but was -1.0");
    }
}
