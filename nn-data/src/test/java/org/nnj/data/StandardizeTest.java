package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nnj.api.data.Batches;
import org.nnj.api.data.Transform;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

class StandardizeTest {

    /** A handful of roundings of numbers near 1. */
    private static final double ROUNDING = 1e-14;

    private static final long SEED = 3;

    private static Batches training(double[][] features) {
        return InMemory.of(features, new double[features.length][1])
                .batchSize(3)
                .train();
    }

    private static Matrix applied(Transform transform, double[][] features) {
        Matrix matrix = DoubleMatrix.of(features);
        transform.apply(matrix);
        return matrix;
    }

    @Test
    void subtractsTheMeanAndDividesByTheDeviation() {
        // mean 5 and population standard deviation 2, a textbook sample
        double[][] sample = {{2}, {4}, {4}, {4}, {5}, {5}, {7}, {9}};
        Transform fitted = new Standardize().fit(training(sample));

        assertThat(applied(fitted, new double[][] {{5}, {7}, {1}})).isEqualTo(DoubleMatrix.of(new double[][] {
            {0}, {1}, {-2}
        }));
        assertThat(fitted.state())
                .containsEntry("mean", DoubleMatrix.of(new double[][] {{5}}))
                .containsEntry("standard-deviation", DoubleMatrix.of(new double[][] {{2}}));
    }

    @Test
    void theTrainingPartHasMeanZeroAndDeviationOneAfterwards() {
        RandomStream random = RandomStream.of(SEED, "features");
        double[][] features = new double[500][2];
        for (double[] row : features) {
            row[0] = 1e6 + random.nextGaussian();
            row[1] = 1e-3 * random.nextDouble();
        }
        Matrix standard = applied(new Standardize().fit(training(features)), features);

        for (int column = 0; column < 2; column++) {
            double sum = 0;
            double squares = 0;
            for (int row = 0; row < 500; row++) {
                sum += standard.get(row, column);
                squares += standard.get(row, column) * standard.get(row, column);
            }
            // numbers near 10⁶ have an ulp of 10⁻¹⁰, which is what the mean of column 0 is known to
            assertThat(sum / 500).as("seed %d, column %d", SEED, column).isCloseTo(0, within(1e-9));
            assertThat(squares / 500).as("seed %d, column %d", SEED, column).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void aColumnThatDoesNotVaryBecomesZero() {
        double[][] features = {{0.1, 1}, {0.1, 2}, {0.1, 3}, {0.1, 4}, {0.1, 5}, {0.1, 6}, {0.1, 7}};
        Transform fitted = new Standardize().fit(training(features));

        Matrix doubles = applied(fitted, new double[][] {{0.1, 4}, {5, 4}});
        FloatMatrix singles = FloatMatrix.of(new float[][] {{0.1f, 4}, {5, 4}});
        fitted.apply(singles);

        assertThat(doubles).isEqualTo(DoubleMatrix.zeros(2, 2));
        assertThat(singles).isEqualTo(FloatMatrix.zeros(2, 2));
    }

    @Test
    void oneExampleBecomesZero() {
        assertThat(applied(new Standardize().fit(training(new double[][] {{7, -3}})), new double[][] {{7, -3}}))
                .isEqualTo(DoubleMatrix.zeros(1, 2));
    }

    @Test
    void aVariationThatSinglePrecisionCannotTellIsNoneThere() {
        double[][] features = {{1e-50}, {3e-50}};
        Transform fitted = new Standardize().fit(training(features));
        FloatMatrix singles = DoubleMatrix.of(features).toFloat();

        fitted.apply(singles);

        assertThat(singles).isEqualTo(FloatMatrix.zeros(2, 1));
        assertThat(applied(fitted, features).get(1, 0)).isCloseTo(1, within(ROUNDING));
    }

    @Test
    void bothPrecisionsAgree() {
        double[][] features = {{1, 10}, {2, -20}, {4, 35}};
        Transform fitted = new Standardize().fit(training(features));
        FloatMatrix singles = DoubleMatrix.of(features).toFloat();

        fitted.apply(singles);

        Matrix doubles = applied(fitted, features);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 2; column++) {
                // three roundings of numbers of at most 55 in units of the deviation, each 2⁻²⁴
                assertThat(singles.get(row, column)).isCloseTo(doubles.get(row, column), within(5e-7));
            }
        }
    }

    @Test
    void learnsFromTheTrainingPartOnly() {
        InMemory data = Drawn.numbered(100, 2).holdOut(0.5).seed(1);

        Transform onTraining = new Standardize().fit(data.train());
        Transform onAll = new Standardize().fit(Drawn.numbered(100, 2).train());

        double mean = java.util.Arrays.stream(Drawn.from(data.train()).ids())
                .average()
                .orElseThrow();
        assertThat(onTraining.state().get("mean").get(0, 0)).isCloseTo(mean, within(1e-12));
        assertThat(onTraining).isNotEqualTo(onAll);
    }

    @Test
    void nanStaysNan() {
        Transform fitted = new Standardize().fit(training(new double[][] {{1, 1}, {2, 1}}));

        assertThat(applied(fitted, new double[][] {{Double.NaN, Double.NaN}}))
                .isEqualTo(DoubleMatrix.of(new double[][] {{Double.NaN, Double.NaN}}));
    }

    @Test
    void isTheSameAfterRestoring() {
        Transform fitted = new Standardize().fit(training(new double[][] {{1, 10, 3}, {2, -20, 3}, {4, 35, 3}}));

        assertThat(new Standardize().restore(fitted.state())).isEqualTo(fitted).hasSameHashCodeAs(fitted);
    }

    @Test
    void itsStateCannotBeChangedFromOutside() {
        Transform fitted = new Standardize().fit(training(new double[][] {{1}, {2}}));

        fitted.state().get("mean").fill(100);

        assertThat(fitted.state().get("mean").get(0, 0)).isEqualTo(1.5);
    }

    @Test
    void refusesAnotherWidth() {
        Transform fitted = new Standardize().fit(training(new double[][] {{1, 2}}));

        assertThatThrownBy(() -> fitted.apply(DoubleMatrix.zeros(4, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("standardize features: expected shape (4×2), but was (4×3)");
    }

    @Test
    void refusesToLearnFromNothing() {
        assertThatThrownBy(() -> new Standardize().fit(Drawn.numbered(4, 2).validation()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("standardize: expected at least one example to fit on, but was none");
    }

    @Test
    void refusesNumbersWhoseSquaresOverflow() {
        assertThatThrownBy(() -> new Standardize().fit(training(new double[][] {{0, 1e200}, {0, -1e200}})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("standardize standard deviation column 1: expected a finite number, but was Infinity");
    }

    @Test
    void refusesAStateThatIsNotItsOwn() {
        Matrix one = DoubleMatrix.of(new double[][] {{1}});
        Matrix two = DoubleMatrix.of(new double[][] {{1, 2}});
        Standardize spec = new Standardize();

        assertThatThrownBy(() -> spec.restore(Map.of("mean", one)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("standardize state: expected 'standard-deviation', but was only [mean]");
        assertThatThrownBy(() -> spec.restore(Map.of("mean", one, "standard-deviation", two)))
                .hasMessage("standardize state 'standard-deviation': expected 1 columns, but was 2");
        assertThatThrownBy(() -> spec.restore(Map.of("mean", one.copy().fill(Double.NaN), "standard-deviation", one)))
                .hasMessage("standardize state 'mean' column 0: expected a finite number, but was NaN");
        assertThatThrownBy(() -> spec.restore(Map.of("mean", DoubleMatrix.zeros(2, 1), "standard-deviation", one)))
                .hasMessage("standardize state 'mean': expected shape (1×1), but was (2×1)");
    }

    /** All eight numbers together: mean 5, population variance (16 + 1·3 + 0·2 + 4 + 16)/8 of 2, 4, 4, 4, 5, 5, 7, 9 is 4. */
    @Test
    void overallTakesOneMeanAndOneDeviationOfAllColumns() {
        double[][] sample = {{2, 4}, {4, 4}, {5, 5}, {7, 9}};
        Transform fitted = new Standardize(true).fit(training(sample));

        assertThat(applied(fitted, new double[][] {{5, 7}, {1, 9}})).isEqualTo(DoubleMatrix.of(new double[][] {
            {0, 1}, {-2, 2}
        }));
    }
}
