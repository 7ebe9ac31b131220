package org.nnj.api.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatrixTest {

    /** Small integers and halves: exact in both precisions. */
    private static Matrix matrix(ElementType type, double[]... rows) {
        return DoubleMatrix.of(rows).as(type);
    }

    private static Matrix oneToSix(ElementType type) {
        return matrix(type, new double[] {1, 2, 3}, new double[] {4, 5, 6});
    }

    private static double[][] rows(double[]... rows) {
        return rows;
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void holdsARowPerExample(ElementType type) {
        Matrix matrix = oneToSix(type);

        assertEquals(2, matrix.rows());
        assertEquals(3, matrix.columns());
        assertEquals(6, matrix.size());
        assertEquals(type, matrix.type());
        assertEquals(4, matrix.get(1, 0));
        assertEquals(type == ElementType.FLOAT ? "float (2×3)" : "double (2×3)", matrix.toString());
    }

    @ParameterizedTest
    @EnumSource
    void aNewOneIsZero(ElementType type) {
        assertArrayEquals(rows(new double[2], new double[2]), type.zeros(2, 2).toArray());
        assertEquals(type, type.zeros(1, 1).like(2, 2).type());
    }

    @ParameterizedTest
    @EnumSource
    void aCopyHasDataOfItsOwn(ElementType type) {
        Matrix matrix = oneToSix(type);
        Matrix copy = matrix.copy();
        copy.set(0, 0, 9);

        assertEquals(1, matrix.get(0, 0));
        assertEquals(9, copy.get(0, 0));
    }

    @ParameterizedTest
    @EnumSource
    void changesItsElementsInPlace(ElementType type) {
        Matrix matrix = oneToSix(type);

        assertSame(matrix, matrix.scale(2).map(x -> x - 1).multiplyElements(oneToSix(type)));
        // (2x − 1)·x
        assertArrayEquals(rows(new double[] {1, 6, 15}, new double[] {28, 45, 66}), matrix.toArray());
        assertArrayEquals(
                rows(new double[] {7, 7, 7}, new double[] {7, 7, 7}),
                matrix.fill(7).toArray());
    }

    @ParameterizedTest
    @EnumSource
    void addsAMultipleOfAnother(ElementType type) {
        Matrix matrix = oneToSix(type);

        matrix.addScaled(-0.5, matrix.copy());
        assertArrayEquals(rows(new double[] {0.5, 1, 1.5}, new double[] {2, 2.5, 3}), matrix.toArray());
        assertArrayEquals(
                rows(new double[] {1, 2, 3}, new double[] {4, 5, 6}),
                matrix.addScaled(1, matrix).toArray());
    }

    @ParameterizedTest
    @EnumSource
    void addsARowToEachRow(ElementType type) {
        Matrix sum = oneToSix(type).addToRows(matrix(type, new double[] {10, 20, 30}));

        assertArrayEquals(rows(new double[] {11, 22, 33}, new double[] {14, 25, 36}), sum.toArray());
    }

    @ParameterizedTest
    @EnumSource
    void sumsItsColumns(ElementType type) {
        Matrix sums = matrix(type, new double[] {100, 100, 100});

        oneToSix(type).columnSumsAndAdd(sums);
        assertArrayEquals(rows(new double[] {105, 107, 109}), sums.toArray());
        oneToSix(type).columnSums(sums);
        assertArrayEquals(rows(new double[] {5, 7, 9}), sums.toArray());
    }

    @ParameterizedTest
    @EnumSource
    void theSumsOfNoRowsAreZero(ElementType type) {
        Matrix sums = matrix(type, new double[] {1, 2});

        type.zeros(0, 2).columnSums(sums);
        assertArrayEquals(rows(new double[2]), sums.toArray());
    }

    @ParameterizedTest
    @EnumSource
    void multiplies(ElementType type) {
        Matrix b = matrix(type, new double[] {1, 0}, new double[] {2, 1}, new double[] {0, -1});
        Matrix into = type.zeros(2, 2).fill(100);

        oneToSix(type).multiply(b, into);
        // worked out by hand, as those below
        assertArrayEquals(rows(new double[] {5, -1}, new double[] {14, -1}), into.toArray());
        oneToSix(type).multiplyAndAdd(b, into);
        assertArrayEquals(rows(new double[] {10, -2}, new double[] {28, -2}), into.toArray());
    }

    @ParameterizedTest
    @EnumSource
    void multipliesByATransposed(ElementType type) {
        Matrix b = matrix(type, new double[] {1, 0, -1});
        Matrix into = type.zeros(2, 1).fill(100);

        oneToSix(type).multiplyTransposed(b, into);
        assertArrayEquals(rows(new double[] {-2}, new double[] {-2}), into.toArray());
        oneToSix(type).multiplyTransposedAndAdd(b, into);
        assertArrayEquals(rows(new double[] {-4}, new double[] {-4}), into.toArray());
    }

    @ParameterizedTest
    @EnumSource
    void multipliesItsTransposed(ElementType type) {
        Matrix b = matrix(type, new double[] {1}, new double[] {10});
        Matrix into = type.zeros(3, 1).fill(100);

        oneToSix(type).transposedMultiply(b, into);
        assertArrayEquals(rows(new double[] {41}, new double[] {52}, new double[] {63}), into.toArray());
        oneToSix(type).transposedMultiplyAndAdd(b, into);
        assertArrayEquals(rows(new double[] {82}, new double[] {104}, new double[] {126}), into.toArray());
    }

    @ParameterizedTest
    @EnumSource
    void findsTheFirstLargestOfARow(ElementType type) {
        double nan = Double.NaN;
        double low = Double.NEGATIVE_INFINITY;
        Matrix matrix =
                matrix(type, new double[] {1, 3, 3}, new double[] {nan, low, low}, new double[] {nan, nan, nan});
        int[] largest = new int[3];

        matrix.argMaxOfRows(largest);
        assertArrayEquals(new int[] {1, 1, 0}, largest);
    }

    @ParameterizedTest
    @EnumSource
    void copiesRowsInAndOut(ElementType type) {
        Matrix matrix = oneToSix(type);
        matrix.setRow(0, new double[] {7, 8, 9});
        double[] row = new double[3];

        matrix.copyRow(0, row);
        assertArrayEquals(new double[] {7, 8, 9}, row);
        matrix.copyRow(1, row);
        assertArrayEquals(new double[] {4, 5, 6}, row);
    }

    @ParameterizedTest
    @EnumSource
    void exchangesRowsAndColumns(ElementType type) {
        assertArrayEquals(
                rows(new double[] {1, 4}, new double[] {2, 5}, new double[] {3, 6}),
                oneToSix(type).transposed().toArray());
    }

    @ParameterizedTest
    @EnumSource
    void sumsItsSquares(ElementType type) {
        assertEquals(91, oneToSix(type).sumOfSquares());
    }

    @ParameterizedTest
    @EnumSource
    void isFiniteWithoutInfinitiesAndNaN(ElementType type) {
        assertTrue(matrix(type, new double[] {Float.MAX_VALUE, -Float.MAX_VALUE, 0})
                .isFinite());
        assertTrue(type.zeros(0, 3).isFinite());
        assertFalse(matrix(type, new double[] {0, Double.NaN}).isFinite());
        assertFalse(matrix(type, new double[] {Double.NEGATIVE_INFINITY, 0}).isFinite());
    }

    @ParameterizedTest
    @EnumSource
    void isEqualBitForBit(ElementType type) {
        Matrix matrix = matrix(type, new double[] {0, Double.NaN});

        assertEquals(matrix, matrix.copy());
        assertEquals(matrix.hashCode(), matrix.copy().hashCode());
        assertNotEquals(matrix, matrix(type, new double[] {-0.0, Double.NaN}));
        assertNotEquals(matrix, matrix(type, new double[] {0}, new double[] {Double.NaN}));
    }

    @Test
    void differsFromOneOfOtherPrecision() {
        assertNotEquals(FloatMatrix.zeros(1, 1), DoubleMatrix.zeros(1, 1));
    }

    @Test
    void roundsToTheNearestFloat() {
        DoubleMatrix tenth = DoubleMatrix.of(rows(new double[] {0.1}));

        assertEquals((double) 0.1f, tenth.toFloat().get(0, 0));
        assertEquals(tenth.toFloat().get(0, 0), tenth.toFloat().toDouble().get(0, 0));
    }

    @ParameterizedTest
    @EnumSource
    void isItselfInItsOwnPrecision(ElementType type) {
        Matrix matrix = oneToSix(type);

        assertSame(matrix, matrix.as(type));
        assertNotSame(matrix, matrix.as(type == ElementType.FLOAT ? ElementType.DOUBLE : ElementType.FLOAT));
    }

    @ParameterizedTest
    @EnumSource
    void takesElementsOfEitherPrecision(ElementType type) {
        Matrix matrix = type.zeros(2, 3);

        matrix.copyFrom(oneToSix(ElementType.FLOAT));
        assertEquals(oneToSix(type), matrix);
        matrix.fill(0).copyFrom(oneToSix(ElementType.DOUBLE));
        assertEquals(oneToSix(type), matrix);
    }

    @Test
    void standsOnTheArrayItWraps() {
        float[] data = {1, 2};
        FloatMatrix matrix = FloatMatrix.wrap(2, 1, data);
        data[1] = 5;

        assertSame(data, matrix.data());
        assertEquals(5, matrix.get(1, 0));
    }

    @Test
    void ofFloatRowsCopiesThem() {
        float[][] given = {{1, 2}, {3, 4}};
        FloatMatrix matrix = FloatMatrix.of(given);
        given[0][0] = 9;

        assertArrayEquals(rows(new double[] {1, 2}, new double[] {3, 4}), matrix.toArray());
    }

    @ParameterizedTest
    @EnumSource
    void namesThePlaceAndTheShapesExpectedAndFound(ElementType type) {
        assertRefused(
                "dense input: expected shape (32×784), but was (32×28)",
                () -> type.zeros(32, 28).requireShape("dense input", 32, 784));
    }

    @ParameterizedTest
    @EnumSource
    void refusesShapesThatDoNotFit(ElementType type) {
        Matrix a = oneToSix(type);

        assertRefused(
                "multiply b: expected shape (3×2), but was (2×2)",
                () -> a.multiply(type.zeros(2, 2), type.zeros(2, 2)));
        assertRefused(
                "multiply into: expected shape (2×2), but was (2×3)",
                () -> a.multiply(type.zeros(3, 2), type.zeros(2, 3)));
        assertRefused(
                "multiplyTransposedAndAdd b: expected shape (4×3), but was (4×2)",
                () -> a.multiplyTransposedAndAdd(type.zeros(4, 2), type.zeros(2, 4)));
        assertRefused(
                "transposedMultiply into: expected shape (3×4), but was (2×4)",
                () -> a.transposedMultiply(type.zeros(2, 4), type.zeros(2, 4)));
        assertRefused("addScaled other: expected shape (2×3), but was (3×2)", () -> a.addScaled(1, type.zeros(3, 2)));
        assertRefused("addToRows row: expected shape (1×3), but was (1×2)", () -> a.addToRows(type.zeros(1, 2)));
        assertRefused("columnSums into: expected shape (1×3), but was (3×1)", () -> a.columnSums(type.zeros(3, 1)));
        assertRefused("setRow values: expected length 3, but was 2", () -> a.setRow(0, new double[2]));
        assertRefused("argMaxOfRows into: expected length 2, but was 3", () -> a.argMaxOfRows(new int[3]));
    }

    @ParameterizedTest
    @EnumSource
    void refusesATargetThatIsAnOperand(ElementType type) {
        Matrix square = type.zeros(3, 3);
        Matrix other = type.zeros(3, 3);
        Matrix row = type.zeros(1, 3);

        assertRefused(
                "multiply into: expected a matrix of its own, but was an operand",
                () -> square.multiply(other, square));
        assertRefused(
                "multiply into: expected a matrix of its own, but was an operand", () -> square.multiply(other, other));
        assertRefused("columnSums into: expected a matrix of its own, but was an operand", () -> row.columnSums(row));
    }

    @Test
    void refusesToMixPrecisions() {
        assertRefused(
                "multiply b: expected precision FLOAT, but was DOUBLE",
                () -> FloatMatrix.zeros(1, 1).multiply(DoubleMatrix.zeros(1, 1), FloatMatrix.zeros(1, 1)));
        assertRefused(
                "addScaled other: expected precision DOUBLE, but was FLOAT",
                () -> DoubleMatrix.zeros(1, 1).addScaled(1, FloatMatrix.zeros(1, 1)));
    }

    @ParameterizedTest
    @EnumSource
    void refusesImpossibleSizes(ElementType type) {
        assertRefused("matrix: expected a shape without negative numbers, but was (-1×2)", () -> type.zeros(-1, 2));
        assertRefused(
                "matrix: expected at most 2147483647 values, but was (65536×65536)", () -> type.zeros(65536, 65536));
    }

    @Test
    void refusesDataThatDoesNotFillIt() {
        assertRefused("matrix data: expected length 6, but was 5", () -> FloatMatrix.wrap(2, 3, new float[5]));
        assertRefused(
                "matrix row 1: expected length 2, but was 1",
                () -> DoubleMatrix.of(rows(new double[2], new double[1])));
    }

    @ParameterizedTest
    @EnumSource
    void refusesPlacesOutside(ElementType type) {
        Matrix matrix = type.zeros(2, 3);

        assertEquals(
                "matrix: expected an element of (2×3), but was row 0, column 3",
                assertThrows(IndexOutOfBoundsException.class, () -> matrix.get(0, 3))
                        .getMessage());
        assertEquals(
                "matrix: expected a row of (2×3), but was row 2",
                assertThrows(IndexOutOfBoundsException.class, () -> matrix.argMaxOfRow(2))
                        .getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void refusesTheLargestOfNothing(ElementType type) {
        assertRefused(
                "argMaxOfRow: expected at least one column, but was (2×0)",
                () -> type.zeros(2, 0).argMaxOfRow(0));
    }
}
