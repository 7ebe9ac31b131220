package org.nnj.api.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealFunctionsTest {

    /** What the Javadoc promises of erf and erfc. */
    private static final double RELATIVE = 1e-15;

    // mpmath 1.3, 30 digits
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1124629160182848984, 0.8875370839817151016",
        "0.46875, 0.49261347321793799159, 0.50738652678206200841",
        "0.5, 0.52049987781304653768, 0.47950012218695346232",
        "1, 0.84270079294971486934, 0.15729920705028513066",
        "2, 0.99532226501895273416, 0.0046777349810472658379",
        "4.5, 0.99999999980338395585, 1.9661604415428874763e-10",
        "10, 1.0, 2.088487583762544757e-45",
        "26, 1.0, 5.663192408856142846e-296",
        "-1.5, -0.96610514647531072707, 1.9661051464753107271"
    })
    void errorFunctionAndItsComplement(double x, double erf, double erfc) {
        assertEquals(erf, RealFunctions.erf(x), RELATIVE * Math.abs(erf));
        assertEquals(erfc, RealFunctions.erfc(x), RELATIVE * erfc);
    }

    @Test
    void errorFunctionAtTheEdges() {
        assertEquals(1, RealFunctions.erf(Double.POSITIVE_INFINITY));
        assertEquals(-1, RealFunctions.erf(Double.NEGATIVE_INFINITY));
        assertEquals(Double.NaN, RealFunctions.erf(Double.NaN));
        assertEquals(-0.0, RealFunctions.erf(-0.0));
        assertEquals(Double.MIN_VALUE, RealFunctions.erf(Double.MIN_VALUE));
    }

    @Test
    void complementAtTheEdges() {
        assertEquals(0, RealFunctions.erfc(Double.POSITIVE_INFINITY));
        assertEquals(2, RealFunctions.erfc(Double.NEGATIVE_INFINITY));
        assertEquals(Double.NaN, RealFunctions.erfc(Double.NaN));
        assertEquals(1, RealFunctions.erfc(0));
        assertEquals(0, RealFunctions.erfc(1e200));
    }

    @Test
    void errorFunctionIsOdd() {
        for (double x = 0; x < 6; x += 0.03125) {
            assertEquals(-RealFunctions.erf(x), RealFunctions.erf(-x), "erf of " + x);
        }
    }

    @Test
    void sigmoidKeepsItsTails() {
        assertEquals(0.5, RealFunctions.sigmoid(0));
        assertEquals(1, RealFunctions.sigmoid(1000));
        assertEquals(0, RealFunctions.sigmoid(-1000));
        assertEquals(1, RealFunctions.sigmoid(Double.POSITIVE_INFINITY));
        assertEquals(0, RealFunctions.sigmoid(Double.NEGATIVE_INFINITY));
        assertEquals(Double.NaN, RealFunctions.sigmoid(Double.NaN));
        // mpmath 1.3; two roundings of 1.1e-16 beside that of exp
        assertEquals(4.2483542552915889772807e-18, RealFunctions.sigmoid(-40), 4.2e-18 * 4e-16);
    }

    @Test
    void theOthersAreThoseOfStrictMath() {
        for (double x : new double[] {-2, -0.5, 0, 0.3, 4, 1000, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals(StrictMath.tanh(x), RealFunctions.tanh(x));
            assertEquals(StrictMath.exp(x), RealFunctions.exp(x));
            assertEquals(StrictMath.expm1(x), RealFunctions.expm1(x));
            assertEquals(StrictMath.log(x), RealFunctions.log(x));
            assertEquals(StrictMath.log1p(x), RealFunctions.log1p(x));
        }
    }
}
