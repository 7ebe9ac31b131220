package org.nnj.core.initializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.component.Components;
import org.nnj.api.layer.Initializer;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.RandomStream;
import org.nnj.testkit.Expected;

/** Limits, means and variances against init.json, whose statistical bounds are six standard deviations. */
class OracleInitializersTest {

    private static final long SEED = 2026;

    private static final Expected SCHEMES =
            Expected.load(OracleInitializersTest.class, "/init.json").at("schemes");

    /** The names in the file and the component's text form; the last two are plain distributions with fixed parameters. */
    private static final Map<String, String> NAMES = Map.of(
            "glorot_uniform", "glorot-uniform",
            "glorot_normal", "glorot-normal",
            "he_uniform", "he-uniform",
            "he_normal", "he-normal",
            "lecun_uniform", "lecun-uniform",
            "lecun_normal_fan_in", "lecun-normal",
            "uniform_pm1 (the course assignment before 3c)", "uniform(low=-1, high=1)",
            "seminar_repository", "normal(deviation=0.001)");

    record Case(Initializer initializer, Expected shape) {
        int fanIn() {
            return (int) shape.at("fan_in").number();
        }

        int fanOut() {
            return (int) shape.at("fan_out").number();
        }

        double variance() {
            return shape.at("variance").number();
        }

        double[] draw() {
            DoubleMatrix weights = DoubleMatrix.zeros(fanOut(), fanIn());
            initializer.initialize(weights, fanIn(), fanOut(), RandomStream.of(SEED, "weights"));
            return weights.data();
        }

        @Override
        public String toString() {
            return initializer + " " + shape;
        }
    }

    static Stream<Case> shapes() {
        return NAMES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(name -> SCHEMES.at(name.getKey(), "shapes").items().stream()
                        .map(shape -> new Case(Components.shared().find(Initializer.class, name.getValue()), shape)));
    }

    static Stream<Case> largeShapes() {
        return shapes().filter(c -> c.shape().has("test_bounds_at_6_sigma"));
    }

    static Stream<Case> limitedShapes() {
        return shapes().filter(c -> c.shape().has("limit"));
    }

    @ParameterizedTest
    @MethodSource("largeShapes")
    void meanIsZero(Case c) {
        double bound =
                c.shape().at("test_bounds_at_6_sigma", "abs_mean_at_most").number();
        assertThat(mean(c.draw())).as("seed %d", SEED).isCloseTo(0, within(bound));
    }

    @ParameterizedTest
    @MethodSource("largeShapes")
    void varianceIsTheFormulas(Case c) {
        double bound = c.shape()
                .at("test_bounds_at_6_sigma", "variance_relative_error_at_most")
                .number();
        double[] squares = c.draw();
        for (int i = 0; i < squares.length; i++) {
            squares[i] *= squares[i];
        }
        assertThat(mean(squares) / c.variance()).as("seed %d", SEED).isCloseTo(1, within(bound));
    }

    @ParameterizedTest
    @MethodSource("limitedShapes")
    void uniformOnesStayWithinTheirLimitAndComeNearIt(Case c) {
        double limit = c.shape().at("limit").number();
        double largest = 0;
        double[] values = c.draw();
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        // one rounding of the limit
        assertThat(largest).isLessThanOrEqualTo(limit * (1 + 1e-15));
        // the largest of n numbers falls short of 1 − 20/n with probability e^−20
        assertThat(largest / limit).as("seed %d", SEED).isGreaterThan(1 - 20.0 / values.length);
    }

    @ParameterizedTest
    @MethodSource("largeShapes")
    void normalOnesAreNotTruncated(Case c) {
        double deviation = Math.sqrt(c.variance());
        double beyond = 0;
        double[] values = c.draw();
        for (double value : values) {
            beyond += Math.abs(value) > 2 * deviation ? 1 : 0;
        }
        // P(|x| > 2σ) = 0.0455 for the normal distribution, 0 for one that is truncated at 2σ and for the uniform
        double expected = c.shape().at("distribution").text().equals("normal") ? 0.0455 : 0;
        double sixSigma = 6 * Math.sqrt(0.0455 * 0.9545 / values.length);
        assertThat(beyond / values.length).as("seed %d", SEED).isCloseTo(expected, within(sixSigma));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
