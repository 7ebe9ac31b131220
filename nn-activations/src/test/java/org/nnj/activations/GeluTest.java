package org.nnj.activations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;

class GeluTest {

    private final Gelu exact = new Gelu();
    private final Gelu approximate = new Gelu(Gelu.Approximation.TANH);

    @Test
    void theApproximationIsAsCloseAsItsDocumentationSays() {
        double largest = 0;
        for (int i = -800; i <= 800; i++) {
            double z = i / 100.0;
            largest = Math.max(largest, Math.abs(exact.value(z) - approximate.value(z)));
        }
        assertThat(largest).isBetween(0.0004, 0.0005);
    }

    @Test
    void theSlopeOfTheApproximationIsFiniteWhereItsCubeOverflows() {
        assertThat(approximate.derivative(1e200, 1e200)).isEqualTo(1);
        assertThat(approximate.derivative(-1e200, 0)).isEqualTo(0);
    }

    @Test
    void isExactUnlessAskedOtherwise() {
        assertThat(Components.shared().find(Activation.class, "gelu")).isEqualTo(exact);
        assertThat(Components.shared().find(Activation.class, "gelu(approximation=tanh)"))
                .isEqualTo(approximate);
    }
}
