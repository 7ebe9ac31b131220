package org.nnj.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.math.FloatMatrix;

class HingeTest {

    @Test
    void takesNoSlopeAtTheKink() {
        double[] gradient = new double[1];
        new Hinge().gradient(new double[] {-1}, new double[] {-1}, gradient);
        assertThat(gradient[0]).isZero();
    }

    @Test
    void refusesTargetsThatAreNoSigns() {
        FloatMatrix targets = FloatMatrix.of(new float[][] {{-1, 1}, {0, 1}});
        assertThatThrownBy(() -> new Hinge().requireTargets(targets, 2, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hinge targets: expected -1 or 1, but was 0 in row 1, column 0");
    }
}
