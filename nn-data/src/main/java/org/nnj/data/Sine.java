package org.nnj.data;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.data.DataSource;
import org.nnj.api.math.RandomStream;

/**
 * A curve to be learned from points: {@code y = sin x + noise} with x uniform in [−π, π). The test part is another draw
 * of as many examples.
 *
 * @param examples how many to draw for training and validation, and again for the test, 1 or more
 * @param noise standard deviation of the normal noise of y, at least 0
 * @param batchSize how many examples a full batch has, 1 or more
 * @param holdOut share of the examples that is kept back for validation, from 0 to below 1
 * @param seed of points, noise, division and order
 */
@AutoService(DataSource.class)
public record Sine(int examples, double noise, int batchSize, double holdOut, long seed) implements DataSource {

    /** 200 points with noise 0.1, in batches of 16. */
    public Sine() {
        this(200, 0.1, 16, 0, 0);
    }

    /** Checks the ranges. */
    public Sine {
        Check.atLeast("sine.examples", examples, 1);
        Check.notNegative("sine.noise", noise);
        Check.atLeast("sine.batch-size", batchSize, 1);
        Check.inRange("sine.hold-out", holdOut, 0, 1);
    }

    @Override
    public InMemory open() {
        return draw("sine")
                .withTest(draw("sine test"))
                .batchSize(batchSize)
                .holdOut(holdOut)
                .seed(seed);
    }

    private InMemory draw(String purpose) {
        RandomStream random = RandomStream.of(seed, purpose);
        double[][] x = new double[examples][1];
        double[][] y = new double[examples][1];
        for (int i = 0; i < examples; i++) {
            x[i][0] = random.uniform(-Math.PI, Math.PI);
            y[i][0] = StrictMath.sin(x[i][0]) + noise * random.nextGaussian();
        }
        return InMemory.of(x, y);
    }
}
