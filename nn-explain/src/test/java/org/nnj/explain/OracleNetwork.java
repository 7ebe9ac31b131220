package org.nnj.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Parameter;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.models.Sequential;
import org.nnj.models.SequentialBuilder;
import org.nnj.testkit.Expected;

/** A network of {@code networks.json} with the file's own parameters. */
final class OracleNetwork {

    /** The file's own tolerance: another order of summation is allowed, nothing more. */
    private static final double RELATIVE = 1e-11;

    private static final double ABSOLUTE = 1e-13;

    private OracleNetwork() {}

    static Sequential build(Expected network) {
        SequentialBuilder builder = Sequential.input(
                        network.at("W", "0").matrix().columns())
                .precision(ElementType.DOUBLE)
                .loss(network.at("loss").text().equals("cce") ? "categorical-crossentropy" : "sum-of-squared-errors")
                .optimizer("sgd(0.1)");
        for (int l = 0; l < network.at("W").items().size(); l++) {
            String activation = network.at("activations", "" + l).text();
            builder.layer(String.format(
                    Locale.ROOT,
                    "dense(units=%d, activation=%s, use-bias=%s)",
                    network.at("W", "" + l).matrix().rows(),
                    activation.equals("leaky_relu_0.01") ? "leaky-relu(0.01)" : activation,
                    !network.at("b", "" + l).isAbsent()));
        }
        Sequential model = builder.build();
        for (Parameter parameter : model.parameters()) {
            int layer = Integer.parseInt(parameter.name().replaceAll("[^0-9]", "")) - 1;
            boolean weights = parameter.name().endsWith("weights");
            parameter.load(weights ? network.at("W", "" + layer).matrix() : row(network.at("b", "" + layer)));
        }
        return model;
    }

    static Batch batch(Expected batch) {
        return Batch.of(batch.at("X").matrix(), batch.at("Y").matrix());
    }

    static DoubleMatrix row(Expected numbers) {
        return DoubleMatrix.of(new double[][] {numbers.numbers()});
    }

    static void assertClose(String what, Matrix actual, Matrix expected) {
        assertThat(actual.rows()).as(what).isEqualTo(expected.rows());
        assertThat(actual.columns()).as(what).isEqualTo(expected.columns());
        for (int row = 0; row < expected.rows(); row++) {
            for (int column = 0; column < expected.columns(); column++) {
                double was = actual.get(row, column);
                double should = expected.get(row, column);
                assertThat(Math.abs(was - should))
                        .as("%s (%d, %d): expected %s, but was %s", what, row, column, should, was)
                        .isLessThanOrEqualTo(RELATIVE * Math.abs(should) + ABSOLUTE);
            }
        }
    }
}
