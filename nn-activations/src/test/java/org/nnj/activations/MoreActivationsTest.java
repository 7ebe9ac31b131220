package org.nnj.activations;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.activation.ElementwiseActivation;

/** Elementwise activations against {@code {z, f(z), f′(z)}} worked out with mpmath, 50 digits, from the defining formulas. */
class MoreActivationsTest {

    private static final double[][] MISH = {
        {-30, -2.807286890651921e-12, -2.713710660963392e-12},
        {-5, -0.033576237730161704, -0.026747498019901932},
        {-1.25, -0.3084139611415277, -0.01469756247301954},
        {-0.1, -0.056788575212844736, 0.5357028178729798},
        {0.1, 0.06317941749148973, 0.6633368207519952},
        {0.75, 0.6100183352182934, 0.985758355716688},
        {2.5, 2.471392304557881, 1.0411295301313532},
        {8, 7.999998200644843, 1.000003372583688},
        {30, 30, 1},
    };

    private static final double[][] SOFTSIGN = {
        {-30, -0.967741935483871, 0.001040582726326743},
        {-5, -0.8333333333333334, 0.027777777777777776},
        {-1.25, -0.5555555555555556, 0.19753086419753085},
        {-0.1, -0.09090909090909091, 0.8264462809917356},
        {0.75, 0.42857142857142855, 0.32653061224489793},
        {2.5, 0.7142857142857143, 0.08163265306122448},
        {30, 0.967741935483871, 0.001040582726326743},
    };

    private static final double[][] SELU = {
        {-30, -1.7580993408472123, 1.6451630773416185e-13},
        {-5, -1.7462533606696202, 0.01184598017775672},
        {-1.25, -1.254395446337865, 0.5037038945095118},
        {-0.1, -0.16730527262431397, 1.5907940682230628},
        {0.1, 0.10507009873554805, 1.0507009873554805},
        {0.75, 0.7880257405166103, 1.0507009873554805},
        {30, 31.521029620664414, 1.0507009873554805},
    };

    private static final double[][] GELU_BY_TANH = {
        {-30, 0, 0},
        {-5, -2.291796196629506e-07, -1.5463619875325946e-06},
        {-1.25, -0.1322857970302854, -0.12249263224964864},
        {-0.1, -0.04601724895456484, 0.42047821072824326},
        {0.1, 0.053982751045435165, 0.5795217892717567},
        {0.75, 0.5799605551656203, 0.9989382561374143},
        {2.5, 2.484915733910001, 1.037951576212666},
        {8, 8, 1},
        {30, 30, 1},
    };

    // from the definitions, by hand
    private static final double[][] HARD_TANH = {
        {-7, -1, 0}, {-1, -1, 0}, {-0.5, -0.5, 1}, {0, 0, 1}, {0.25, 0.25, 1}, {1, 1, 0}, {1.5, 1, 0}
    };
    private static final double[][] RELU_6 = {
        {-7, 0, 0}, {0, 0, 0}, {0.5, 0.5, 1}, {5.75, 5.75, 1}, {6, 6, 0}, {6.5, 6, 0}
    };

    static Stream<Arguments> activations() {
        return Stream.of(
                Arguments.of(new Mish(), MISH),
                Arguments.of(new Softsign(), SOFTSIGN),
                Arguments.of(new Selu(), SELU),
                Arguments.of(new Gelu(Gelu.Approximation.TANH), GELU_BY_TANH),
                Arguments.of(new HardTanh(), HARD_TANH),
                Arguments.of(new Relu6(), RELU_6));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void valuesAreThoseWorkedOut(ElementwiseActivation activation, double[][] expected) {
        for (double[] one : expected) {
            Tolerance.OF_EXPECTED.check(activation + " at " + one[0], activation.value(one[0]), one[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void derivativesAreThoseWorkedOut(ElementwiseActivation activation, double[][] expected) {
        for (double[] one : expected) {
            double a = activation.value(one[0]);
            Tolerance.OF_EXPECTED.check(activation + "′ at " + one[0], activation.derivative(one[0], a), one[2]);
        }
    }
}
