package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nnj.api.math.ElementType;

class SpiralsTest {

    /** Roundings of a sine and a product of numbers up to 1. */
    private static final double ROUNDING = 1e-15;

    @Test
    void armsBeginInTheCentreAndEndOnTheUnitCircle() {
        // two arms of half a turn, 3 points each: radius 0, ½, 1, angle 0, ¼ turn, ½ turn, and the opposite
        double[][] points = Drawn.from(
                        new Spirals(6, 2, 0.5, 0, 6, 0, 0).open().inOrder().train())
                .features()
                .get(0);

        double[][] expected = {{0, 0}, {0, 0}, {0, 0.5}, {0, -0.5}, {-1, 0}, {1, 0}};
        for (int i = 0; i < 6; i++) {
            assertThat(points[i]).as("point %d", i).containsExactly(expected[i], within(ROUNDING));
        }
    }

    @Test
    void classesAreEquallyLargeInEveryPart() {
        InMemory data = new Spirals(300, 3, 0.75, 0.02, 16, 0.2, 5).open();

        for (var part : new org.nnj.api.data.Batches[] {data.train(), data.validation(), data.test()}) {
            double[] sums = new double[3];
            for (double[][] batch : Drawn.from(part).targets()) {
                for (double[] row : batch) {
                    Arrays.setAll(sums, c -> sums[c] + row[c]);
                }
            }
            assertThat(sums).containsOnly(part.examples() / 3.0);
        }
    }

    @Test
    void isAFunctionOfItsSeed() {
        Spirals spirals = new Spirals(30, 3, 0.75, 0.02, 30, 0, 5);

        assertThat(first(spirals)).isEqualTo(first(spirals));
        assertThat(first(new Spirals(30, 3, 0.75, 0.02, 30, 0, 6))).isNotEqualTo(first(spirals));
    }

    @Test
    void everyBitIsTheSameOnEveryJdk() {
        int hash = 1;
        for (double[][] batch :
                Drawn.from(new Spirals().open().inOrder().train()).features()) {
            hash = 31 * hash + Arrays.deepHashCode(batch);
        }

        // recorded on JDK 17; JDK 25 gave the same, compiled and interpreted
        assertThat(hash).isEqualTo(-2079288689);
    }

    private static double[] first(Spirals spirals) {
        return Drawn.from(spirals.open().inOrder().train(), 0, 0, ElementType.DOUBLE)
                .features()
                .get(0)[0];
    }

    @Test
    void asFewExamplesAsClassesAreAllInTheCentre() {
        assertThat(Drawn.from(new Spirals(3, 3, 1, 0, 3, 0, 0).open().inOrder().train())
                        .features()
                        .get(0))
                .isDeepEqualTo(new double[3][2]);
    }

    @Test
    void refusesHyperParametersOutsideTheirRange() {
        assertThatThrownBy(() -> new Spirals(300, 1, 1, 0, 16, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spirals.classes: expected at least 2, but was 1");
        assertThatThrownBy(() -> new Spirals(2, 3, 1, 0, 16, 0, 0))
                .hasMessage(
                        "spirals.examples and spirals.classes: expected at least one example a class, but was 2 and 3");
        assertThatThrownBy(() -> new Spirals(300, 3, 0, 0, 16, 0, 0))
                .hasMessage("spirals.turns: expected a finite number greater than 0, but was 0.0");
    }
}
