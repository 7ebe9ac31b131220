package org.nnj.core.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.activations.Sigmoid;
import org.nnj.activations.Softmax;
import org.nnj.activations.Tanh;
import org.nnj.api.activation.Activation;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.losses.BinaryCrossentropy;
import org.nnj.losses.CategoricalCrossentropy;
import org.nnj.losses.MeanSquaredError;
import org.nnj.losses.SparseCategoricalCrossentropy;
import org.nnj.losses.SumOfSquaredErrors;

class ObjectiveTest {

    private static final long SEED = 13;
    private static final int ROWS = 6;
    private static final int OUTPUTS = 4;

    /** What {@link Objective#evaluate} wrote and returned. */
    private record Result(double sum, Matrix losses, Matrix delta, Matrix predictions) {}

    private static Result evaluate(
            Objective objective, Matrix z, Matrix targets, Optional<Matrix> weights, double divisor) {
        Matrix predictions = z.like(z.rows(), z.columns());
        Matrix losses = z.like(z.rows(), 1);
        Matrix delta = z.like(z.rows(), z.columns());
        objective.predict(z, predictions);
        double sum = objective.evaluate(z, predictions, targets, weights, divisor, losses, delta);
        return new Result(sum, losses, delta, predictions);
    }

    private static Result evaluate(Objective objective, Matrix z, Matrix targets) {
        return evaluate(objective, z, targets, Optional.empty(), 1);
    }

    /** Weighted inputs in (−5, 5). */
    private static Matrix logits(ElementType type) {
        RandomStream random = RandomStream.of(SEED, "logits");
        return type.zeros(ROWS, OUTPUTS).map(x -> random.uniform(-5, 5));
    }

    private static Matrix oneHot(ElementType type) {
        Matrix targets = type.zeros(ROWS, OUTPUTS);
        for (int row = 0; row < ROWS; row++) {
            targets.set(row, row % OUTPUTS, 1);
        }
        return targets;
    }

    static Stream<Arguments> canonicalPairs() {
        return Stream.of(
                Arguments.of(new Softmax(), new CategoricalCrossentropy()),
                Arguments.of(new Sigmoid(), new BinaryCrossentropy()),
                Arguments.of(Activation.linear(), new SumOfSquaredErrors()));
    }

    @ParameterizedTest
    @MethodSource("canonicalPairs")
    void canonicalPairsHaveTheErrorPredictionMinusTarget(Activation activation, Loss loss) {
        Matrix targets = oneHot(ElementType.DOUBLE);
        Result result = evaluate(Objective.of(activation, loss), logits(ElementType.DOUBLE), targets);
        // the same bits: δ = ŷ − y is one subtraction (Südmersen, equation 32)
        assertThat(result.delta()).isEqualTo(result.predictions().copy().addScaled(-1, targets));
    }

    @ParameterizedTest
    @MethodSource("canonicalPairs")
    void canonicalPairsAreFiniteAtTheExtremes(Activation activation, Loss loss) {
        Matrix z = FloatMatrix.zeros(2, 2);
        z.set(0, 0, 1000);
        z.set(0, 1, -1000);
        z.set(1, 0, -1000);
        z.set(1, 1, 1000);
        Matrix targets = FloatMatrix.zeros(2, 2);
        targets.set(0, 0, 1);
        targets.set(1, 0, 1); // the second example is as wrong as can be
        Result result = evaluate(Objective.of(activation, loss), z, targets);
        assertThat(result.losses().isFinite()).isTrue();
        assertThat(result.delta().isFinite()).isTrue();
        assertThat(result.delta().get(1, 0)).isNegative();
    }

    static Stream<Arguments> fusedPairs() {
        return Stream.concat(
                canonicalPairs(), Stream.of(Arguments.of(new Softmax(), new CategoricalCrossentropy(0.1))));
    }

    @ParameterizedTest
    @MethodSource("fusedPairs")
    void composedAgreesWithFused(Activation activation, Loss loss) {
        Matrix z = logits(ElementType.DOUBLE);
        Matrix targets = oneHot(ElementType.DOUBLE);
        Result fused = evaluate(Objective.of(activation, loss), z, targets);
        Matrix losses = z.like(ROWS, 1);
        Matrix delta = z.like(ROWS, OUTPUTS);
        new Composition(activation, loss).evaluate(z, fused.predictions(), targets, losses, delta);
        for (int row = 0; row < ROWS; row++) {
            // |z| ≤ 5 keeps 1/ŷ below e^10 = 2e4, so the composition loses less than five of sixteen digits
            assertThat(delta.toArray()[row]).containsExactly(fused.delta().toArray()[row], within(1e-11));
            assertThat(losses.get(row, 0)).isCloseTo(fused.losses().get(row, 0), within(1e-11));
        }
    }

    @ParameterizedTest
    @MethodSource("fusedPairs")
    void composedDoubleFormAgreesWithItsMatrixForm(Activation activation, Loss loss) {
        Composition composition = new Composition(activation, loss);
        Matrix z = logits(ElementType.DOUBLE);
        Matrix a = z.like(ROWS, OUTPUTS);
        activation.forward(z, a);
        Matrix targets = oneHot(ElementType.DOUBLE);
        Matrix losses = z.like(ROWS, 1);
        Matrix delta = z.like(ROWS, OUTPUTS);
        composition.evaluate(z, a, targets, losses, delta);
        for (int row = 0; row < ROWS; row++) {
            double[] error = new double[OUTPUTS];
            double[] target = targets.toArray()[row];
            composition.gradient(z.toArray()[row], a.toArray()[row], target, error);
            assertThat(error).containsExactly(delta.toArray()[row], within(1e-12));
            assertThat(composition.value(z.toArray()[row], a.toArray()[row], target))
                    .isCloseTo(losses.get(row, 0), within(1e-12));
        }
    }

    @Test
    void aPairWithoutASharedFormIsComposedByTheChainRule() {
        Matrix z = logits(ElementType.DOUBLE);
        Matrix targets = oneHot(ElementType.DOUBLE);
        Result result = evaluate(Objective.of(new Tanh(), new MeanSquaredError()), z, targets);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < OUTPUTS; column++) {
                double a = StrictMath.tanh(z.get(row, column));
                // ∂/∂z (1/n) Σ (a − y)² = (2/n) (a − y) (1 − a²)
                double expected = 2.0 / OUTPUTS * (a - targets.get(row, column)) * (1 - a * a);
                assertThat(result.delta().get(row, column)).isCloseTo(expected, within(1e-15));
            }
        }
    }

    @Test
    void classIndicesGiveWhatOneHotTargetsGive() {
        Matrix indices = DoubleMatrix.zeros(ROWS, 1);
        for (int row = 0; row < ROWS; row++) {
            indices.set(row, 0, row % OUTPUTS);
        }
        Matrix z = logits(ElementType.DOUBLE);
        Result sparse = evaluate(Objective.of(new Softmax(), new SparseCategoricalCrossentropy()), z, indices);
        Result dense =
                evaluate(Objective.of(new Softmax(), new CategoricalCrossentropy()), z, oneHot(ElementType.DOUBLE));
        assertThat(sparse.delta()).isEqualTo(dense.delta());
        assertThat(sparse.sum()).isEqualTo(dense.sum());
    }

    private final Objective squares = Objective.of(Activation.linear(), new SumOfSquaredErrors());
    private final Matrix z = DoubleMatrix.of(new double[][] {{1, 2}, {3, 4}, {0, 6}});
    private final Matrix targets = DoubleMatrix.of(new double[][] {{0, 2}, {1, 4}, {0, 0}});

    @Test
    void returnsTheSumAndDividesTheErrorOnly() {
        Result result = evaluate(squares, z, targets, Optional.empty(), 4);
        // by hand: ½·1, ½·4, ½·36; errors (1, 0), (2, 0), (0, 6), each divided by 4
        assertThat(result.losses()).isEqualTo(DoubleMatrix.of(new double[][] {{0.5}, {2}, {18}}));
        assertThat(result.sum()).isEqualTo(20.5);
        assertThat(result.delta()).isEqualTo(DoubleMatrix.of(new double[][] {{0.25, 0}, {0.5, 0}, {0, 1.5}}));
    }

    @ParameterizedTest
    @EnumSource
    void weighsLossesAndErrors(ElementType type) {
        Matrix weights = DoubleMatrix.of(new double[][] {{2}, {1}, {0.5}}).as(type);
        Result result = evaluate(squares, z.as(type), targets.as(type), Optional.of(weights), 4);
        // all numbers are dyadic, so exact in both precisions
        assertThat(result.losses().toDouble()).isEqualTo(DoubleMatrix.of(new double[][] {{1}, {2}, {9}}));
        assertThat(result.sum()).isEqualTo(12);
        assertThat(result.delta().toDouble()).isEqualTo(DoubleMatrix.of(new double[][] {{0.5, 0}, {0.5, 0}, {0, 0.75}
        }));
    }

    @ParameterizedTest
    @EnumSource
    void weightsOfOneGiveTheBitsOfNoWeights(ElementType type) {
        Objective objective = Objective.of(new Softmax(), new CategoricalCrossentropy());
        Matrix ones = type.zeros(ROWS, 1).fill(1);
        Result with = evaluate(objective, logits(type), oneHot(type), Optional.of(ones), ROWS);
        Result without = evaluate(objective, logits(type), oneHot(type), Optional.empty(), ROWS);
        assertThat(with.delta()).isEqualTo(without.delta());
        assertThat(with.losses()).isEqualTo(without.losses());
        assertThat(with.sum()).isEqualTo(without.sum());
    }

    @ParameterizedTest
    @EnumSource
    void anExampleOfWeightZeroDoesNotCountEvenIfItsLossIsInfinite(ElementType type) {
        Matrix huge = type.zeros(2, 1);
        huge.set(0, 0, Double.POSITIVE_INFINITY);
        huge.set(1, 0, 3);
        Matrix weights = type.zeros(2, 1);
        weights.set(1, 0, 1);
        Result result = evaluate(squares, huge, type.zeros(2, 1), Optional.of(weights), 2);
        assertThat(result.sum()).isEqualTo(4.5);
        assertThat(result.losses().get(0, 0)).isZero();
        assertThat(result.delta().get(0, 0)).isZero();
        assertThat(result.delta().get(1, 0)).isEqualTo(1.5);
    }

    @Test
    void partsOfABatchAddUpToTheWhole() {
        Result whole = evaluate(squares, z, targets, Optional.empty(), 3);
        Matrix head = DoubleMatrix.of(Arrays.copyOf(z.toArray(), 2));
        Matrix headTargets = DoubleMatrix.of(Arrays.copyOf(targets.toArray(), 2));
        Result part = evaluate(squares, head, headTargets, Optional.empty(), 3);
        assertThat(part.delta().toArray())
                .isDeepEqualTo(Arrays.copyOf(whole.delta().toArray(), 2));
    }

    @Test
    void anEmptyBatchCostsNothing() {
        Result result = evaluate(squares, DoubleMatrix.zeros(0, 2), DoubleMatrix.zeros(0, 2));
        assertThat(result.sum()).isZero();
    }

    @Test
    void lossAloneIsWhatEvaluateReturns() {
        Objective objective = Objective.of(new Softmax(), new CategoricalCrossentropy());
        Matrix logits = logits(ElementType.FLOAT);
        Matrix weights = FloatMatrix.zeros(ROWS, 1).fill(0.5);
        Result result = evaluate(objective, logits, oneHot(ElementType.FLOAT), Optional.of(weights), ROWS);
        Matrix losses = FloatMatrix.zeros(ROWS, 1);
        double sum = objective.loss(
                logits,
                result.predictions(),
                oneHot(ElementType.FLOAT),
                Optional.of(weights),
                losses,
                FloatMatrix.zeros(ROWS, OUTPUTS));
        assertThat(sum).isEqualTo(result.sum());
        assertThat(losses).isEqualTo(result.losses());
    }

    @Test
    void predictsInPlace() {
        Matrix logits = logits(ElementType.FLOAT);
        Matrix predictions = logits.like(ROWS, OUTPUTS);
        Objective objective = Objective.of(new Softmax(), new CategoricalCrossentropy());
        objective.predict(logits, predictions);
        objective.predict(logits, logits);
        assertThat(logits).isEqualTo(predictions);
    }

    @Test
    void showsWhatItJoins() {
        Objective objective = Objective.of(new Softmax(), new CategoricalCrossentropy());
        assertThat(objective.activation()).isEqualTo(new Softmax());
        assertThat(objective.loss()).isEqualTo(new CategoricalCrossentropy());
    }

    @Test
    void refusesTargetsOfAnotherShape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(squares, z, DoubleMatrix.zeros(3, 1)))
                .withMessage("sum-of-squared-errors targets: expected shape (3×2), but was (3×1)");
    }

    @Test
    void refusesWeightsOfAnotherShape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(squares, z, targets, Optional.of(DoubleMatrix.zeros(1, 3)), 3))
                .withMessage("objective weights: expected shape (3×1), but was (1×3)");
    }

    @Test
    void refusesNegativeAndInfiniteWeights() {
        Matrix weights = DoubleMatrix.of(new double[][] {{1}, {-1}, {1}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(squares, z, targets, Optional.of(weights), 3))
                .withMessage("objective weights: expected finite numbers of at least 0, but was -1.0 in row 1");
        Matrix infinite = DoubleMatrix.zeros(3, 1).fill(Double.POSITIVE_INFINITY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(squares, z, targets, Optional.of(infinite), 3))
                .withMessage("objective weights: expected finite numbers of at least 0, but was Infinity in row 0");
    }

    @Test
    void refusesADivisorOfZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(squares, z, targets, Optional.empty(), 0))
                .withMessage("objective divisor: expected a finite number greater than 0, but was 0.0");
    }

    @Test
    void refusesBuffersOfAnotherShape() {
        Matrix ok = DoubleMatrix.zeros(3, 2);
        Matrix losses = DoubleMatrix.zeros(3, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> squares.loss(z, losses, targets, Optional.empty(), losses, ok))
                .withMessage("objective predictions: expected shape (3×2), but was (3×1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> squares.loss(z, z, targets, Optional.empty(), ok, ok))
                .withMessage("objective losses: expected shape (3×1), but was (3×2)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> squares.loss(z, z, targets, Optional.empty(), losses, losses))
                .withMessage("objective delta: expected shape (3×2), but was (3×1)");
    }
}
