package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.math.ElementType;
import org.nnj.api.optimizer.Schedule;

class AdamaxTest {

    @Test
    void followsThePath() {
        Quadratic.assertFollowsFile(new Adamax(0.1), "adamax");
    }

    @Test
    void weightDecayAddsToTheGradient() {
        Adamax decaying = new Adamax(Schedule.constant(0.1), 0.9, 0.999, 1e-8, 0.03);
        double[][] wanted = Quadratic.path(new Adamax(0.1), ElementType.DOUBLE, 0.03);
        Quadratic.assertSamePath(Quadratic.path(decaying, ElementType.DOUBLE), wanted);
        Quadratic.assertFloatIsClose(Quadratic.path(decaying, ElementType.FLOAT), wanted);
    }

    @Test
    void refusesANegativeEpsilon() {
        assertThatThrownBy(() -> new Adamax(Schedule.constant(1), 0.9, 0.999, -1e-8, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("adamax.epsilon: expected a finite number greater than 0, but was -1e-8");
    }
}
