package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.nnj.api.layer.Parameter;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.testkit.Expected;

/** A network of {@code networks.json}, built in double precision with the file's own parameters. */
final class OracleNetwork {

    /** The file's own tolerance: another order of summation is allowed, nothing more. */
    static final double RELATIVE = 1e-11;

    static final double ABSOLUTE = 1e-13;

    private OracleNetwork() {}

    static Sequential build(Expected network) {
        int layers = network.at("W").items().size();
        SequentialBuilder builder =
                Sequential.input(network.at("W", "0").matrix().columns()).precision(ElementType.DOUBLE);
        for (int l = 0; l < layers; l++) {
            builder.layer(String.format(
                    Locale.ROOT,
                    "dense(units=%d, activation=%s, use-bias=%s)",
                    network.at("W", "" + l).matrix().rows(),
                    activation(network.at("activations", "" + l).text()),
                    !network.at("b", "" + l).isAbsent()));
        }
        Sequential model = builder.loss(loss(network.at("loss").text()))
                .optimizer("sgd(0.1)")
                .build();
        load(model, network.at("W"), network.at("b"));
        return model;
    }

    private static String activation(String name) {
        return name.equals("leaky_relu_0.01") ? "leaky-relu(0.01)" : name;
    }

    private static String loss(String name) {
        return switch (name) {
            case "cce" -> "categorical-crossentropy";
            case "sse_half" -> "sum-of-squared-errors";
            default -> throw new AssertionError("no such loss in the file: " + name);
        };
    }

    static void load(Sequential model, Expected weights, Expected biases) {
        for (Parameter parameter : model.parameters()) {
            parameter.load(expected(parameter, weights, biases));
        }
    }

    /** The file's matrix for a parameter such as {@code dense-2.weights}; a bias is one row. */
    static DoubleMatrix expected(Parameter parameter, Expected weights, Expected biases) {
        String name = parameter.name();
        String layer = "" + (Integer.parseInt(name.substring(name.indexOf('-') + 1, name.indexOf('.'))) - 1);
        return name.endsWith("weights")
                ? weights.at(layer).matrix()
                : DoubleMatrix.of(new double[][] {biases.at(layer).numbers()});
    }

    static void assertClose(String what, Matrix actual, Matrix expected) {
        assertThat(actual.rows()).as(what).isEqualTo(expected.rows());
        assertThat(actual.columns()).as(what).isEqualTo(expected.columns());
        for (int row = 0; row < expected.rows(); row++) {
            for (int column = 0; column < expected.columns(); column++) {
                assertClose(
                        what + " (" + row + ", " + column + ")", actual.get(row, column), expected.get(row, column));
            }
        }
    }

    static void assertClose(String what, double actual, double expected) {
        assertThat(Math.abs(actual - expected))
                .as("%s: expected %s, but was %s", what, expected, actual)
                .isLessThanOrEqualTo(RELATIVE * Math.abs(expected) + ABSOLUTE);
    }

    static void assertParameters(Sequential model, Expected state) {
        IntStream.range(0, model.parameters().size()).forEach(i -> {
            Parameter parameter = model.parameters().get(i);
            assertClose(
                    state + " " + parameter.name(),
                    parameter.canonical(),
                    expected(parameter, state.at("W"), state.at("b")));
        });
    }
}
