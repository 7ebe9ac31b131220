package org.nnj.activations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.testkit.Expected;

/** Every elementwise activation that has expected values from another tool: PyTorch 1.13 and mpmath, see the file. */
class ElementwiseActivationsTest {

    private static final Expected EXPECTED =
            Expected.load(ElementwiseActivationsTest.class, "/activations.json").at("elementwise");

    static Stream<Arguments> activations() {
        return Stream.of(
                Arguments.of(new Sigmoid(), "sigmoid"),
                Arguments.of(new Tanh(), "tanh"),
                Arguments.of(Activation.linear(), "linear"),
                Arguments.of(new Relu(), "relu"),
                Arguments.of(new LeakyRelu(0.01), "leaky_relu_0.01"),
                Arguments.of(new Elu(1), "elu"),
                Arguments.of(new Gelu(), "gelu"),
                Arguments.of(new Softplus(), "softplus"),
                Arguments.of(new Silu(), "silu"),
                Arguments.of(new HardSigmoid(), "hard_sigmoid"),
                Arguments.of(new ScaledTanh(), "lecun_tanh"));
    }

    @Test
    void noEntryOfTheFileIsLeftOut() {
        assertThat(activations().map(a -> a.get()[1])).containsExactlyElementsOf(EXPECTED.names());
    }

    @ParameterizedTest
    @MethodSource("activations")
    void valuesAreThoseExpected(ElementwiseActivation activation, String entry) {
        for (Expected one : cases(entry)) {
            double z = one.at("x").number();
            Tolerance.OF_EXPECTED.check(
                    one.toString(), activation.value(z), one.at("y").number());
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void derivativesAreThoseExpected(ElementwiseActivation activation, String entry) {
        for (Expected one : cases(entry)) {
            double z = one.at("x").number();
            if (!Double.isNaN(z)) {
                double actual = activation.derivative(z, activation.value(z));
                Tolerance.OF_EXPECTED.check(
                        one.toString(), actual, one.at("dydx").number());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void backwardIsTheVectorJacobianProductExpected(Activation activation, String entry) {
        Expected product = EXPECTED.at(entry, "vjp");
        double[] z = product.at("x").numbers();
        DoubleMatrix upstream = product.at("upstream").matrix();
        DoubleMatrix expected = product.at("grad_x").matrix();
        Matrix inputs = upstream.like(upstream.rows(), z.length);
        for (int row = 0; row < inputs.rows(); row++) {
            inputs.setRow(row, z);
        }
        Matrix outputs = inputs.like(inputs.rows(), z.length);
        activation.forward(inputs, outputs);
        Matrix delta = inputs.like(inputs.rows(), z.length);
        activation.backward(inputs, outputs, upstream, delta);
        for (int row = 0; row < inputs.rows(); row++) {
            Tolerance.OF_EXPECTED.check(product + " row " + row, delta.toArray()[row], expected.toArray()[row]);
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void jacobianIsTheOneExpected(Activation activation, String entry) {
        Expected jacobian = EXPECTED.at(entry, "jacobian");
        double[][] actual = activation.jacobian(jacobian.at("x").numbers()).toArray();
        double[][] expected = jacobian.at("J").matrix().toArray();
        for (int row = 0; row < expected.length; row++) {
            Tolerance.OF_EXPECTED.check(jacobian + " row " + row, actual[row], expected[row]);
        }
    }

    private static Iterable<Expected> cases(String entry) {
        assertThat(EXPECTED.at(entry, "cases").items()).hasSize(58);
        return EXPECTED.at(entry, "cases").items();
    }
}
