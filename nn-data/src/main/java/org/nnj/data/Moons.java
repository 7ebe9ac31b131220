package org.nnj.data;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.data.DataSource;
import org.nnj.api.math.RandomStream;

/**
 * Two half circles that reach into each other: class 0 lies at {@code (cos t, sin t)}, class 1 at {@code (1 − cos t, ½ −
 * sin t)}, with t going from 0 to π in equal steps, each point moved by normal noise; examples take classes in turn.
 * Targets are one-hot. The test part is another draw of as many examples.
 *
 * <p>The shape is that of {@code make_moons} in scikit-learn; Pedregosa et al., JMLR 12, 2011.
 *
 * @param examples how many to draw for training and validation, and again for the test, 2 or more
 * @param noise standard deviation of the noise in both directions, at least 0; the radius is 1
 * @param batchSize how many examples a full batch has, 1 or more
 * @param holdOut share of the examples that is kept back for validation, the same of each class, from 0 to below 1
 * @param seed of noise, division and order
 */
@AutoService(DataSource.class)
public record Moons(int examples, double noise, int batchSize, double holdOut, long seed) implements DataSource {

    /** 200 points with noise 0.1, in batches of 16. */
    public Moons() {
        this(200, 0.1, 16, 0, 0);
    }

    /** Checks the ranges. */
    public Moons {
        Check.atLeast("moons.examples", examples, 2);
        Check.notNegative("moons.noise", noise);
        Check.atLeast("moons.batch-size", batchSize, 1);
        Check.inRange("moons.hold-out", holdOut, 0, 1);
    }

    @Override
    public InMemory open() {
        return new DrawnClasses("moons", examples, 2, seed, this::point).open(batchSize, holdOut);
    }

    private double[] point(int label, int step, int onMoon, RandomStream random) {
        double t = onMoon == 1 ? 0 : Math.PI * step / (onMoon - 1);
        double x = StrictMath.cos(t);
        double y = StrictMath.sin(t);
        return new double[] {
            (label == 0 ? x : 1 - x) + noise * random.nextGaussian(),
            (label == 0 ? y : 0.5 - y) + noise * random.nextGaussian()
        };
    }
}
