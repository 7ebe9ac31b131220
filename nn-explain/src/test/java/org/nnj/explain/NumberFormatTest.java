package org.nnj.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nnj.api.math.DoubleMatrix;

class NumberFormatTest {

    private static List<String> formatted(int digits, double... values) {
        NumberFormat format = NumberFormat.of(DoubleMatrix.wrap(1, values.length, values), digits);
        return Arrays.stream(values).mapToObj(format::format).toList();
    }

    @Test
    void numbersOfOneMatrixHaveTheSameDigitsBehindThePoint() {
        assertThat(formatted(4, 1.5, -0.00004, 12)).containsExactly("1.5000", "0.0000", "12.0000");
    }

    @Test
    void wholeNumbersHaveNone() {
        assertThat(formatted(4, 1, 0, -0.0, -7)).containsExactly("1", "0", "0", "-7");
    }

    @Test
    void smallOnesAreNotHiddenBehindZeros() {
        assertThat(formatted(4, 1.9e-5, -3e-9, 0)).containsExactly("1.900e-05", "-3.000e-09", "0.0000");
    }

    @Test
    void largeOnesDoNotStretchTheTable() {
        assertThat(formatted(3, 1.25e8, 1)).containsExactly("1.25e+08", "1.00e+00");
    }

    @Test
    void whatIsNotANumberIsNamed() {
        assertThat(formatted(2, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.25))
                .containsExactly("NaN", "∞", "−∞", "0.25");
    }
}
