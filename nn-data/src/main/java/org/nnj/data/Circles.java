package org.nnj.data;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.data.DataSource;
import org.nnj.api.math.RandomStream;

/**
 * One circle within another: class 0 lies on the unit circle, class 1 on one of radius {@code factor}, in equal steps
 * all the way round, each point moved by normal noise; examples take classes in turn. Targets are one-hot. The test part
 * is another draw of as many examples.
 *
 * <p>The shape is that of {@code make_circles} in scikit-learn; Pedregosa et al., JMLR 12, 2011.
 *
 * @param examples how many to draw for training and validation, and again for the test, 2 or more
 * @param factor radius of the inner circle, greater than 0 and below 1
 * @param noise standard deviation of the noise in both directions, at least 0
 * @param batchSize how many examples a full batch has, 1 or more
 * @param holdOut share of the examples that is kept back for validation, the same of each class, from 0 to below 1
 * @param seed of noise, division and order
 */
@AutoService(DataSource.class)
public record Circles(int examples, double factor, double noise, int batchSize, double holdOut, long seed)
        implements DataSource {

    /** 200 points, the inner circle half as large, with noise 0.05, in batches of 16. */
    public Circles() {
        this(200, 0.5, 0.05, 16, 0, 0);
    }

    /** Checks the ranges. */
    public Circles {
        Check.atLeast("circles.examples", examples, 2);
        Check.positive("circles.factor", factor);
        Check.inRange("circles.factor", factor, 0, 1);
        Check.notNegative("circles.noise", noise);
        Check.atLeast("circles.batch-size", batchSize, 1);
        Check.inRange("circles.hold-out", holdOut, 0, 1);
    }

    @Override
    public InMemory open() {
        return new DrawnClasses("circles", examples, 2, seed, this::point).open(batchSize, holdOut);
    }

    private double[] point(int label, int place, int onCircle, RandomStream random) {
        double angle = 2 * Math.PI * place / onCircle;
        double radius = label == 0 ? 1 : factor;
        return new double[] {
            radius * StrictMath.cos(angle) + noise * random.nextGaussian(),
            radius * StrictMath.sin(angle) + noise * random.nextGaussian()
        };
    }
}
