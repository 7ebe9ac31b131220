package org.nnj.activations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
import org.nnj.api.component.Registered;

class ActivationNamesTest {

    @Test
    void everyActivationIsFoundByItsName() {
        assertThat(Components.shared().all(Activation.class).stream().map(Registered::name))
                .containsExactly(
                        "elu",
                        "gelu",
                        "hard-sigmoid",
                        "hard-tanh",
                        "leaky-relu",
                        "linear",
                        "log-softmax",
                        "mish",
                        "relu",
                        "relu6",
                        "scaled-tanh",
                        "selu",
                        "sigmoid",
                        "silu",
                        "softmax",
                        "softplus",
                        "softsign",
                        "tanh");
    }

    @Test
    void textFormsWriteEveryHyperParameter() {
        assertThat(Components.describe(new LeakyRelu())).isEqualTo("leaky-relu(alpha=0.01)");
        assertThat(Components.describe(new Gelu())).isEqualTo("gelu(approximation=none)");
        assertThat(Components.describe(new ScaledTanh()))
                .isEqualTo("scaled-tanh(amplitude=1.7159, slope=0.6666666666666666)");
    }
}
