package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.math.ElementType;
import org.nnj.api.optimizer.Schedule;

class AdadeltaTest {

    @Test
    void followsThePath() {
        Quadratic.assertFollowsFile(new Adadelta(), "adadelta");
    }

    @Test
    void weightDecayAddsToTheGradient() {
        Adadelta decaying = new Adadelta(Schedule.constant(1), 0.9, 1e-6, 0.03);
        double[][] wanted = Quadratic.path(new Adadelta(), ElementType.DOUBLE, 0.03);
        Quadratic.assertSamePath(Quadratic.path(decaying, ElementType.DOUBLE), wanted);
        Quadratic.assertFloatIsClose(Quadratic.path(decaying, ElementType.FLOAT), wanted);
    }

    @Test
    void refusesARhoThatIsNoNumber() {
        assertThatThrownBy(() -> new Adadelta(Schedule.constant(1), Double.NaN, 1e-6, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("adadelta.rho: expected in [0, 1), but was nan");
    }
}
