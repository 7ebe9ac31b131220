package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.component.Components;
import org.nnj.api.math.ElementType;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.Schedule;

class RmsPropTest {

    @Test
    void followsThePath() {
        Quadratic.assertFollowsFile(new RmsProp(0.01), "rmsprop");
    }

    @Test
    void weightDecayAddsToTheGradient() {
        RmsProp decaying = new RmsProp(Schedule.constant(0.01), 0.99, 1e-8, 0.03);
        double[][] wanted = Quadratic.path(new RmsProp(0.01), ElementType.DOUBLE, 0.03);
        Quadratic.assertSamePath(Quadratic.path(decaying, ElementType.DOUBLE), wanted);
        Quadratic.assertFloatIsClose(Quadratic.path(decaying, ElementType.FLOAT), wanted);
    }

    @Test
    void isFoundHoweverItIsSpelled() {
        for (String spelling : new String[] {"rmsprop", "rms-prop", "RMSProp", "rms_prop"}) {
            assertThat(Components.shared().find(Optimizer.class, spelling)).isEqualTo(new RmsProp());
        }
        assertThat(Components.nameOf(RmsProp.class)).isEqualTo("rmsprop");
    }

    @Test
    void refusesARhoOfOne() {
        assertThatThrownBy(() -> new RmsProp(Schedule.constant(1), 1, 1e-8, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rmsprop.rho: expected in [0, 1), but was 1.0");
    }
}
