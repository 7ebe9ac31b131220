package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.nnj.api.data.Batches;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Shape;

class InMemoryTest {

    private static final double[][] FOUR = {{1, 2}, {3, 4}, {5, 6}, {7, 8}};

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static int[] ids(Batches batches) {
        return Drawn.from(batches).ids();
    }

    @Test
    void knowsItsShapesAndClasses() {
        InMemory data = InMemory.ofClasses(new float[6][12], new int[] {0, 1, 2, 0, 1, 2}, 3)
                .shape(3, 4);

        assertThat(data.featureShape()).isEqualTo(Shape.of(3, 4));
        assertThat(data.targetColumns()).isEqualTo(3);
        assertThat(data.labels()).containsExactly("0", "1", "2");
        assertThat(data.withLabels("red", "green", "blue").labels()).containsExactly("red", "green", "blue");
        assertThat(data.train().batchSize()).isEqualTo(32);
        assertThat(data).hasToString("features (3×4), 3 classes; 6 examples to train, 0 to validate, 0 to test");
    }

    @Test
    void numbersAsTargetsHaveNoLabels() {
        InMemory data = InMemory.of(FOUR, FOUR);

        assertThat(data.labels()).isEmpty();
        assertThat(data.targetColumns()).isEqualTo(2);
        assertThat(data).hasToString("features (2), 2 targets; 4 examples to train, 0 to validate, 0 to test");
    }

    @Test
    void classesAreOneHotOrAnIndex() {
        InMemory data = InMemory.ofClasses(FOUR, new int[] {2, 0, 1, 2}, 3).inOrder();

        assertThat(Drawn.from(data.train()).targets().get(0))
                .isDeepEqualTo(new double[][] {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        InMemory sparse = data.sparseTargets();
        assertThat(sparse.targetColumns()).isEqualTo(1);
        assertThat(sparse.labels()).hasSize(3);
        assertThat(Drawn.from(sparse.train()).targets().get(0)).isDeepEqualTo(new double[][] {{2}, {0}, {1}, {2}});
        assertThat(Drawn.from(sparse.train(), 0, 0, ElementType.FLOAT).targets().get(0))
                .isDeepEqualTo(new double[][] {{2}, {0}, {1}, {2}});
        assertThat(sparse.oneHotTargets().targetColumns()).isEqualTo(3);
    }

    @Test
    void oneHotRowsAreCleanWhenTheBufferIsUsedAgain() {
        InMemory data = Drawn.numbered(40, 4).batchSize(3).seed(4);

        for (ElementType type : ElementType.values()) {
            assertThat(Drawn.from(data.train(), 0, 0, type).targets())
                    .allSatisfy(batch -> assertThat(Arrays.stream(batch)
                                    .mapToDouble(row -> Arrays.stream(row).sum()))
                            .containsOnly(1.0));
        }
    }

    @Test
    void optionsDoNotChangeTheGeneratorTheyWereAskedOf() {
        InMemory data = Drawn.numbered(100, 4);

        data.batchSize(3).holdOut(0.5).seed(7).sparseTargets().divideBy(2).inOrder();

        assertThat(data.train().batchSize()).isEqualTo(32);
        assertThat(data.validation().examples()).isZero();
        assertThat(data.targetColumns()).isEqualTo(4);
        assertThat(Arrays.stream(ids(data.train())).max()).hasValue(99);
    }

    @Test
    void whatIsGivenIsCopied() {
        double[][] features = {{1}, {2}};
        int[] labels = {0, 1};
        DoubleMatrix matrix = DoubleMatrix.of(features);
        InMemory fromArrays = InMemory.ofClasses(features, labels, 2).inOrder();
        InMemory fromMatrix = InMemory.of(matrix, matrix).inOrder();

        features[0][0] = Double.NaN;
        labels[0] = 99;
        matrix.fill(Double.NaN);

        assertThat(ids(fromArrays.train())).containsExactly(1, 2);
        assertThat(Drawn.from(fromArrays.train()).targets().get(0)).isDeepEqualTo(new double[][] {{1, 0}, {0, 1}});
        assertThat(ids(fromMatrix.train())).containsExactly(1, 2);
    }

    @Test
    void partsAreDisjointAndComplete() {
        InMemory data = Drawn.numbered(101, 4).split(0.8, 0.1, 0.1).seed(11);

        int[] all = IntStream.of(ids(data.train())).toArray();
        int[] rest = IntStream.concat(Arrays.stream(ids(data.validation())), Arrays.stream(ids(data.test())))
                .toArray();

        assertThat(IntStream.concat(Arrays.stream(all), Arrays.stream(rest))
                        .sorted()
                        .toArray())
                .isEqualTo(IntStream.range(0, 101).toArray());
        assertThat(data.train().examples()).isEqualTo(81);
        assertThat(data.validation().examples()).isEqualTo(10);
        assertThat(data.test().examples()).isEqualTo(10);
    }

    @Test
    void theDivisionIsAFunctionOfTheSeed() {
        InMemory data = Drawn.numbered(100, 4).holdOut(0.2);

        assertThat(ids(data.seed(1).validation())).isEqualTo(ids(data.seed(1).validation()));
        assertThat(ids(data.seed(2).validation())).isNotEqualTo(ids(data.seed(1).validation()));
    }

    @Test
    void stratificationKeepsTheSharesOfEachClass() {
        // 90 examples of class 0, 30 of class 1, 10 of class 2
        int[] labels =
                IntStream.range(0, 130).map(i -> i < 90 ? 0 : i < 120 ? 1 : 2).toArray();
        InMemory data = InMemory.ofClasses(new double[130][1], labels, 3)
                .sparseTargets()
                .stratified()
                .split(0.8, 0.1, 0.1);

        assertThat(countsByClass(data.train())).containsExactly(72, 24, 8);
        assertThat(countsByClass(data.validation())).containsExactly(9, 3, 1);
        assertThat(countsByClass(data.test())).containsExactly(9, 3, 1);
    }

    private static int[] countsByClass(Batches batches) {
        int[] counts = new int[3];
        for (double[][] batch : Drawn.from(batches).targets()) {
            for (double[] row : batch) {
                counts[(int) row[0]]++;
            }
        }
        return counts;
    }

    @Test
    void separateExamplesAreTheOtherParts() {
        InMemory data = Drawn.numbered(10, 2)
                .withValidation(Drawn.numbered(4, 2))
                .withTest(Drawn.numbered(6, 2).holdOut(0.5))
                .batchSize(5)
                .divideBy(0.5)
                .sparseTargets();

        assertThat(data.train().examples()).isEqualTo(10);
        assertThat(ids(data.validation())).containsExactly(0, 2, 4, 6);
        assertThat(ids(data.test())).containsExactly(0, 2, 4, 6, 8, 10);
        assertThat(data.test().batchSize()).isEqualTo(5);
        assertThat(Drawn.from(data.test()).targets().get(1)).isDeepEqualTo(new double[][] {{1}});
    }

    @Test
    void separateExamplesTakeTheFormOfTheTargets() {
        InMemory data = Drawn.numbered(10, 2).sparseTargets().withTest(Drawn.numbered(6, 2));

        assertThat(Drawn.from(data.test()).targets().get(0)).hasDimensions(6, 1);
    }

    @Test
    void refusesSeparateExamplesOfAnotherKind() {
        InMemory data = Drawn.numbered(10, 2);

        refuses(
                () -> data.withTest(InMemory.ofClasses(new double[4][3], new int[4], 2)),
                "test examples: expected features of shape (2), but was (3)");
        refuses(
                () -> data.withTest(Drawn.numbered(10, 3)),
                "test examples: expected classes [0, 1], but was [0, 1, 2]");
        refuses(
                () -> InMemory.of(FOUR, FOUR).withValidation(InMemory.of(FOUR, new double[4][1])),
                "validation examples: expected 2 target columns, but was 1");
    }

    @Test
    void refusesTwoSourcesOfOnePart() {
        InMemory data = Drawn.numbered(10, 2);

        refuses(
                () -> data.withTest(data).split(0.8, 0.1, 0.1),
                "test part: expected a share or separate examples, but was both a share of 0.1 and separate examples");
        refuses(
                () -> data.holdOut(0.2).withValidation(data),
                "validation part: expected a share or separate examples, but was both a share of 0.2 and separate"
                        + " examples");
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        refuses(
                () -> InMemory.of(new double[][] {{1, 2}, {3, Double.NaN}}, new double[2][1]),
                "features row 1, column 1: expected a finite number, but was NaN");
        refuses(
                () -> InMemory.of(new float[][] {{Float.NEGATIVE_INFINITY}}, new float[1][1]),
                "features row 0, column 0: expected a finite number, but was -Infinity");
        refuses(
                () -> InMemory.of(new double[2][1], new double[][] {{0}, {Double.POSITIVE_INFINITY}}),
                "targets row 1, column 0: expected a finite number, but was Infinity");
    }

    @Test
    void refusesRaggedRows() {
        refuses(
                () -> InMemory.of(new double[][] {{1, 2}, {3}}, new double[2][1]),
                "features row 1: expected 2 columns, as the rows before, but was 1");
        refuses(
                () -> InMemory.of(new float[2][1], new float[][] {{1}, {2, 3}}),
                "targets row 1: expected 1 columns, as the rows before, but was 2");
    }

    @Test
    void refusesEmptyData() {
        refuses(
                () -> InMemory.of(new double[0][], new double[0][]),
                "features: expected at least one row, but was none");
        refuses(
                () -> InMemory.of(new float[2][0], new float[2][1]),
                "features: expected at least one column, but was none");
        refuses(
                () -> InMemory.of(DoubleMatrix.zeros(0, 3), DoubleMatrix.zeros(0, 1)),
                "features: expected at least one row, but was none");
    }

    @Test
    void refusesTablesOfDifferentLength() {
        refuses(() -> InMemory.of(FOUR, new double[3][1]), "targets: expected 4 rows, as many as features, but was 3");
        refuses(
                () -> InMemory.ofClasses(FOUR, new int[5], 2),
                "labels: expected 4, as many as rows of features, but was 5");
        refuses(() -> InMemory.of(FOUR, FOUR).withWeights(1, 2), "weights: expected 4, one an example, but was 2");
    }

    @Test
    void refusesLabelsOutsideTheClasses() {
        refuses(
                () -> InMemory.ofClasses(FOUR, new int[] {0, 1, 2, 3}, 3),
                "labels row 3: expected in [0, 3), but was 3");
        refuses(
                () -> InMemory.ofClasses(FOUR, new int[] {0, -1, 2, 3}, 4),
                "labels row 1: expected in [0, 4), but was -1");
        refuses(() -> InMemory.ofClasses(FOUR, new int[4], 0), "classes: expected at least 1, but was 0");
        refuses(() -> Drawn.numbered(9, 3).classes(2), "labels row 2: expected in [0, 2), but was 2");
    }

    @Test
    void moreClassesWidenTheTargets() {
        assertThat(Drawn.numbered(9, 3).classes(5).targetColumns()).isEqualTo(5);
        assertThat(Drawn.numbered(9, 3).classes(5).labels()).hasSize(5);
    }

    @Test
    void refusesOptionsOutsideTheirRange() {
        InMemory data = Drawn.numbered(10, 2);

        refuses(() -> data.batchSize(0), "batch size: expected at least 1, but was 0");
        refuses(() -> data.holdOut(1.5), "hold-out: expected in [0, 1), but was 1.5");
        refuses(() -> data.divideBy(0), "divisor: expected a finite number greater than 0, but was 0.0");
        refuses(() -> data.shape(3), "feature shape: expected 2 values, as many as columns of features, but was (3)");
        refuses(() -> data.withLabels("a"), "labels: expected 2 names, one a class, but was 1");
        refuses(() -> data.withLabels("a", "a"), "labels: expected different names, but was [a, a]");
        refuses(
                () -> data.withWeights(1, 1, 1, -1, 1, 1, 1, 1, 1, 1),
                "weights row 3: expected at least 0, but was -1.0");
        refuses(
                () -> data.withWeights(1, Double.NaN, 1, 1, 1, 1, 1, 1, 1, 1),
                "weights row 1, column 0: expected a finite number, but was NaN");
    }

    @Test
    void refusesToLeaveNothingToTrainOn() {
        refuses(
                () -> Drawn.numbered(2, 2).holdOut(0.9),
                "training part: expected at least one example, but was 0 of 2");
        refuses(
                () -> Drawn.numbered(10, 2).split(0, 0.5, 0.5),
                "training part: expected at least one example, but was 0 of 10");
    }

    @Test
    void refusesWhatNeedsClassesWhereThereAreNone() {
        InMemory regression = InMemory.of(FOUR, FOUR);

        refuses(regression::stratified, "stratified: expected targets that are classes, but was 2 columns of numbers");
        refuses(regression::sparseTargets, "targets: expected targets that are classes, but was 2 columns of numbers");
        refuses(
                () -> InMemory.of(FOUR, new double[4][1]).withLabels("a"),
                "labels: expected targets that are classes, but was 1 column of numbers");
    }

    @Test
    void refusesSinglePrecisionForNumbersBeyondIt() {
        InMemory data = InMemory.of(new double[][] {{1e300}}, new double[][] {{0}});

        assertThat(Drawn.from(data.train()).features().get(0)).isDeepEqualTo(new double[][] {{1e300}});
        refuses(
                () -> data.train().open(0, 0, ElementType.FLOAT).next(),
                "features: expected numbers of at most 3.4028235E38 in single precision, but was 1.0E300;"
                        + " scale them, or train in double precision");
        assertThat(Drawn.from(data.divideBy(1e300).train(), 0, 0, ElementType.FLOAT)
                        .features()
                        .get(0))
                .isDeepEqualTo(new double[][] {{1}});
    }

    @Test
    void refusesADivisorThatMakesNumbersInfinite() {
        refuses(
                () -> InMemory.of(new double[][] {{1e300}}, new double[][] {{0}})
                        .divideBy(1e-300),
                "features: expected finite numbers, but was 1.0E300 divided by 1.0E-300");
    }
}
