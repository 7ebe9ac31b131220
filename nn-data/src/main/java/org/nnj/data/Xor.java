package org.nnj.data;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.data.DataSource;
import org.nnj.api.math.RandomStream;

/**
 * The exclusive or, which no single layer learns: example i lies at corner (a, b) of the unit square, the corners taken
 * in turn as (0, 0), (0, 1), (1, 0), (1, 1), moved by normal noise, and belongs to class 1 if a and b differ, else to
 * class 0. The target is the class as one number; {@link InMemory#oneHotTargets} gives a column for each class. The
 * test part is another draw of as many examples.
 *
 * <p>Source: Minsky, Papert, "Perceptrons", 1969.
 *
 * @param examples how many to draw for training and validation, and again for the test, 1 or more
 * @param noise standard deviation of the noise in both directions, at least 0
 * @param batchSize how many examples a full batch has, 1 or more
 * @param holdOut share of the examples that is kept back for validation, from 0 to below 1
 * @param seed of noise, division and order
 */
@AutoService(DataSource.class)
public record Xor(int examples, double noise, int batchSize, double holdOut, long seed) implements DataSource {

    /** The four corners themselves, in one batch. */
    public Xor() {
        this(4, 0, 4, 0, 0);
    }

    /** Checks the ranges. */
    public Xor {
        Check.atLeast("xor.examples", examples, 1);
        Check.notNegative("xor.noise", noise);
        Check.atLeast("xor.batch-size", batchSize, 1);
        Check.inRange("xor.hold-out", holdOut, 0, 1);
    }

    @Override
    public InMemory open() {
        return draw("xor")
                .withTest(draw("xor test"))
                .batchSize(batchSize)
                .holdOut(holdOut)
                .seed(seed);
    }

    private InMemory draw(String purpose) {
        RandomStream random = RandomStream.of(seed, purpose);
        double[][] points = new double[examples][];
        int[] labels = new int[examples];
        for (int i = 0; i < examples; i++) {
            int a = i >> 1 & 1;
            int b = i & 1;
            points[i] = new double[] {a + noise * random.nextGaussian(), b + noise * random.nextGaussian()};
            labels[i] = a ^ b;
        }
        return InMemory.ofClasses(points, labels, 2).sparseTargets();
    }
}
