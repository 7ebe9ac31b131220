package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nnj.examples.HiddenLayers.HiddenLayer;

class HiddenLayersTest {

    @Test
    void layersAreSeparatedByCommasFromTheInputOn() {
        assertThat(HiddenLayers.parse("32:tanh,16:relu").layers())
                .containsExactly(new HiddenLayer(32, "tanh"), new HiddenLayer(16, "relu"));
    }

    @Test
    void commasInsideBracketsBelongToTheActivation() {
        assertThat(HiddenLayers.parse("8:acme:bend(a=[1,2], b=f(3,4)),4:leaky-relu(alpha=0.2)")
                        .layers())
                .containsExactly(
                        new HiddenLayer(8, "acme:bend(a=[1,2], b=f(3,4))"),
                        new HiddenLayer(4, "leaky-relu(alpha=0.2)"));
    }

    @Test
    void noneIsNoLayer() {
        assertThat(HiddenLayers.parse("none").layers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "32|32",
                "tanh|tanh",
                "x:tanh|x:tanh",
                "-1:tanh|-1:tanh",
                "32:tanh,|''",
                "32:|32:",
                "''|''",
                "1234567890:tanh|1234567890:tanh",
                "32:tanh, 16:tanh|' 16:tanh'"
            })
    void anythingElseIsRefusedNamingTheLayer(String text, String layer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HiddenLayers.parse(text))
                .withMessage(
                        "hidden: expected layers such as 32:tanh,16:relu, but was '" + layer + "' in '" + text + "'");
    }
}
