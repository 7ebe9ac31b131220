package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;

class ByteRowsTest {

    /** Every byte in every place of a group of eight, with zeros around it. */
    private static byte[] everyByteInEveryPlace(int columns) {
        byte[] bytes = new byte[256 * columns];
        for (int row = 0; row < 256; row++) {
            bytes[row * columns + row % columns] = (byte) row;
            bytes[row * columns + columns - 1] = (byte) row;
        }
        return bytes;
    }

    @Test
    void eachByteIsDividedAndRoundedOnce() {
        for (int columns : new int[] {1, 7, 8, 9, 16, 23}) {
            byte[] bytes = everyByteInEveryPlace(columns);
            ByteRows rows = new ByteRows(bytes, columns, 255);
            FloatMatrix singles = FloatMatrix.zeros(256, columns);
            DoubleMatrix doubles = DoubleMatrix.zeros(256, columns);
            int[] order = IntStream.range(0, 256).toArray();

            rows.gather(order, 0, singles);
            rows.gather(order, 0, doubles);

            for (int i = 0; i < bytes.length; i++) {
                int value = Byte.toUnsignedInt(bytes[i]);
                assertThat(singles.data()[i])
                        .as("columns %d, byte %d", columns, i)
                        .isEqualTo(value / 255f);
                assertThat(doubles.data()[i])
                        .as("columns %d, byte %d", columns, i)
                        .isEqualTo(value / 255.0);
            }
        }
    }

    @Test
    void whatWasInTheBufferIsOverwritten() {
        ByteRows rows = new ByteRows(new byte[20], 20, 255);
        FloatMatrix singles = FloatMatrix.zeros(1, 20).fill(7);

        rows.gather(new int[] {0}, 0, singles);

        assertThat(singles).isEqualTo(FloatMatrix.zeros(1, 20));
    }

    @Test
    void rowsComeInTheOrderAsked() {
        ByteRows rows = new ByteRows(new byte[] {1, 2, 3, 4, 5, 6}, 2, 1);
        DoubleMatrix into = DoubleMatrix.zeros(2, 2);

        rows.gather(new int[] {0, 2, 1}, 1, into);

        assertThat(into).isEqualTo(DoubleMatrix.of(new double[][] {{5, 6}, {3, 4}}));
    }

    @Test
    void refusesADivisorThatMakesBytesInfinite() {
        assertThatThrownBy(() -> new ByteRows(new byte[1], 1, 1e-40))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("features: expected finite numbers, but was 255 divided by 1.0E-40");
    }
}
