package org.nnj.data.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

class GeometryTest {

    private static final Shape SHAPE = Shape.of(5, 7);
    /** A few roundings of numbers up to 1. */
    private static final double TOLERANCE = 1e-12;

    private static double[] point(int y, int x) {
        double[] image = new double[SHAPE.size()];
        image[y * 7 + x] = 1;
        return image;
    }

    @Test
    void shiftsReachEveryPlaceUpToTheirLimitAndNoFarther() {
        Shift shift = new Shift(1);
        Map<Integer, Integer> places = new HashMap<>();
        for (long seed = 0; seed < 900; seed++) {
            double[] image = point(2, 3);
            shift.apply(image, SHAPE, RandomStream.of(seed, "shift"));
            for (int i = 0; i < image.length; i++) {
                if (image[i] != 0) {
                    assertThat(image[i]).isEqualTo(1);
                    places.merge(i, 1, Integer::sum);
                }
            }
        }
        Set<Integer> neighbours = new HashSet<>();
        for (int y = 1; y <= 3; y++) {
            for (int x = 2; x <= 4; x++) {
                neighbours.add(y * 7 + x);
            }
        }
        assertThat(places.keySet()).isEqualTo(neighbours);
        // 100 each on average; five standard deviations of 9.4
        assertThat(places.values()).allSatisfy(count -> assertThat(count).isBetween(53, 147));
    }

    @Test
    void whatLeavesTheImageIsLostAndZeroEnters() {
        double[] image = {1, 2, 3, 4};
        // the first stream found that moves one to the right and none down
        new Shift(1).apply(image, Shape.of(2, 2), streamThatShifts(0, 1));
        assertThat(image).containsExactly(0, 1, 0, 3);
    }

    private static RandomStream streamThatShifts(int down, int right) {
        for (long seed = 0; seed < 1000; seed++) {
            RandomStream random = RandomStream.of(seed, "shift");
            if (random.nextInt(3) - 1 == down && random.nextInt(3) - 1 == right) {
                return RandomStream.of(seed, "shift");
            }
        }
        throw new AssertionError("expected such a shift among 1000");
    }

    @Test
    void noChangeAtAllLeavesTheImageAsItIs() {
        double[] image = new double[SHAPE.size()];
        for (int i = 0; i < image.length; i++) {
            image[i] = 0.01 * i;
        }
        double[] changed = image.clone();
        RandomStream random = RandomStream.of(1, "nothing");
        new Shift(0).apply(changed, SHAPE, random);
        new Rotate(0).apply(changed, SHAPE, random);
        new Zoom(0).apply(changed, SHAPE, random);
        new Noise(0).apply(changed, SHAPE, random);
        new Elastic(0, 2).apply(changed, SHAPE, random);
        assertThat(changed).containsExactly(image, within(TOLERANCE));
    }

    /** The centre of an odd image stays, and the mean direction of a point turns by the angle drawn. */
    @Test
    void aTurnKeepsTheCentreAndTheDistanceFromIt() {
        Shape square = Shape.of(21, 21);
        for (long seed = 0; seed < 20; seed++) {
            double[] image = new double[square.size()];
            image[10 * 21 + 10] = 1;
            image[10 * 21 + 16] = 1; // six to the right
            new Rotate(180).apply(image, square, RandomStream.of(seed, "turn"));
            double angle = RandomStream.of(seed, "turn").uniform(-180, 180) * (Math.PI / 180);
            assertThat(image[10 * 21 + 10]).isEqualTo(1, within(TOLERANCE));
            double sum = 0;
            double y = 0;
            double x = 0;
            for (int i = 0; i < image.length; i++) {
                if (i != 10 * 21 + 10 && Math.hypot(i / 21 - 10, i % 21 - 10) > 3) {
                    sum += image[i];
                    y += image[i] * (i / 21 - 10);
                    x += image[i] * (i % 21 - 10);
                }
            }
            // the point is spread over neighbours, whose mean is off by less than half a pixel
            assertThat(x / sum).as("seed %d", seed).isCloseTo(6 * Math.cos(angle), within(0.5));
            assertThat(y / sum).as("seed %d", seed).isCloseTo(6 * Math.sin(angle), within(0.5));
        }
    }

    /** The factor 2 of a ramp around its centre: f(x) = x becomes f(x/2). */
    @Test
    void scalingStretchesAboutTheCentre() {
        Shape row = Shape.of(1, 9);
        double[] image = new double[9];
        for (int x = 0; x < 9; x++) {
            image[x] = x;
        }
        new Zoom(0.5).apply(image, row, RandomStream.of(3, "scale"));
        double factor = RandomStream.of(3, "scale").uniform(0.5, 1.5);
        for (int x = 0; x < 9; x++) {
            double from = 4 + (x - 4) / factor;
            double expected = from < -1 || from > 9 ? 0 : from < 0 ? 0 : from > 8 ? 8 * (9 - from) : from;
            assertThat(image[x]).as("x %d, factor %f", x, factor).isCloseTo(expected, within(TOLERANCE));
        }
    }

    @Test
    void noiseHasItsMeanAndDeviation() {
        Shape many = Shape.of(100, 100);
        double[] image = new double[10_000];
        new Noise(0.5).apply(image, many, RandomStream.of(2, "noise"));
        double sum = 0;
        double squares = 0;
        for (double value : image) {
            sum += value;
            squares += value * value;
        }
        // five standard errors: 0.5/100 of the mean, 0.5/√20000 of the deviation
        assertThat(sum / 10_000).isCloseTo(0, within(0.025));
        assertThat(Math.sqrt(squares / 10_000)).isCloseTo(0.5, within(0.018));
    }

    /** A wide Gaussian leaves neighbours moving alike: a constant inside stays constant away from the edge. */
    @Test
    void rubberKeepsAConstantAwayFromTheEdge() {
        Shape square = Shape.of(40, 40);
        double[] image = new double[1600];
        Arrays.fill(image, 1);
        new Elastic(34, 4).apply(image, square, RandomStream.of(5, "elastic"));
        // a displacement has standard deviation 34·√(1/3)/(2·4·√π) = 1.4; eight pixels are more than five of them
        for (int y = 8; y < 32; y++) {
            for (int x = 8; x < 32; x++) {
                assertThat(image[y * 40 + x]).isCloseTo(1, within(TOLERANCE));
            }
        }
    }

    @Test
    void rangesAreKept() {
        assertThatThrownBy(() -> new Shift(-1)).hasMessage("shift.pixels: expected in [0, 10000], but was -1");
        assertThatThrownBy(() -> new Rotate(181)).hasMessage("rotate.degrees: expected in [0, 180], but was 181.0");
        assertThatThrownBy(() -> new Zoom(1)).hasMessage("scale.share: expected in [0, 1), but was 1.0");
        assertThatThrownBy(() -> new Elastic(1, 101)).hasMessage("elastic.sigma: expected in [0, 100], but was 101.0");
    }
}
