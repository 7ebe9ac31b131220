package org.nnj.core.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
import org.nnj.api.component.Registered;
import org.nnj.api.layer.ForwardPass;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.Scratch;
import org.nnj.api.layer.StepContext;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;
import org.nnj.core.initializer.Normal;

/** The backward pass of a dense layer against central differences, in double precision, with every activation there is. */
class DenseGradientTest {

    private static final int ROWS = 4;
    private static final int INPUTS = 5;
    private static final int UNITS = 3;
    private static final long SEED = 11;

    /** Near the cube root of 2⁻⁵³, where truncation and rounding of a central difference are of one size. */
    private static final double STEP = 1e-5;

    /**
     * The greatest relative error allowed; truncation leaves about STEP² = 1e-10 and rounding about 1e-11. No weighted input of this
     * seed lies within a step of a kink.
     */
    private static final double TOLERANCE = 1e-7;

    private final Matrix input = gaussian(ROWS, INPUTS, "input");
    private final Matrix upstream = gaussian(ROWS, UNITS, "upstream");

    private static Matrix gaussian(int rows, int columns, String purpose) {
        RandomStream random = RandomStream.of(SEED, purpose);
        return ElementType.DOUBLE.zeros(rows, columns).map(x -> random.nextGaussian());
    }

    static Stream<Activation> activations() {
        return Components.shared().all(Activation.class).stream().map(Registered::defaults);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void gradientsAgreeWithCentralDifferences(Activation activation) {
        Layer layer = new Dense(UNITS, activation)
                .withWeights(new Normal(0, 1))
                .withBias(new Normal(0, 1))
                .build(Shape.of(INPUTS), ElementType.DOUBLE, RandomStream.of(SEED, "layer"));
        Gradients gradients = Gradients.of(layer.parameters());
        ForwardPass pass = layer.newPass(ROWS);
        pass.forward(input, StepContext.of(SEED, 0));
        Matrix inputGradient = pass.backward(upstream.copy(), gradients);
        for (int p = 0; p < gradients.count(); p++) {
            Matrix value = layer.parameters().get(p).value();
            assertThat(distance(gradients.get(p), differences(layer, value)))
                    .as("%s, seed %d", layer.parameters().get(p).name(), SEED)
                    .isLessThan(TOLERANCE);
        }
        assertThat(distance(inputGradient, differences(layer, input)))
                .as("input, seed %d", SEED)
                .isLessThan(TOLERANCE);
    }

    /** Central differences of {@code Σ upstream ∘ output} by each element of what is varied in place. */
    private Matrix differences(Layer layer, Matrix varied) {
        Matrix result = varied.like(varied.rows(), varied.columns());
        for (int row = 0; row < varied.rows(); row++) {
            for (int column = 0; column < varied.columns(); column++) {
                double value = varied.get(row, column);
                varied.set(row, column, value + STEP);
                double above = scalar(layer);
                varied.set(row, column, value - STEP);
                double below = scalar(layer);
                varied.set(row, column, value);
                result.set(row, column, (above - below) / (2 * STEP));
            }
        }
        return result;
    }

    private double scalar(Layer layer) {
        Matrix output = ElementType.DOUBLE.zeros(ROWS, UNITS);
        layer.predict(input, output, new Scratch());
        double sum = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < UNITS; column++) {
                sum += output.get(row, column) * upstream.get(row, column);
            }
        }
        return sum;
    }

    /** {@code ‖analytic − numeric‖ / (‖analytic‖ + ‖numeric‖)}. */
    private static double distance(Matrix analytic, Matrix numeric) {
        double difference = Math.sqrt(analytic.copy().addScaled(-1, numeric).sumOfSquares());
        return difference / (Math.sqrt(analytic.sumOfSquares()) + Math.sqrt(numeric.sumOfSquares()));
    }
}
