package org.nnj.data;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.data.DataSource;
import org.nnj.api.math.RandomStream;

/**
 * Normally distributed clouds, a class a cloud: the centres are drawn uniformly from the cube {@code [−10, 10)^features},
 * and each example is the centre of its class moved by normal noise; examples take classes in turn. Targets are one-hot.
 * The test part is another draw of as many examples around the same centres.
 *
 * @param examples how many to draw for training and validation, and again for the test, at least as many as classes
 * @param classes how many clouds there are, 2 or more
 * @param features how many dimensions there are, 1 or more
 * @param noise standard deviation in every direction, at least 0
 * @param batchSize how many examples a full batch has, 1 or more
 * @param holdOut share of the examples that is kept back for validation, the same of each class, from 0 to below 1
 * @param seed of centres, noise, division and order
 */
@AutoService(DataSource.class)
public record Blobs(int examples, int classes, int features, double noise, int batchSize, double holdOut, long seed)
        implements DataSource {

    private static final double HALF_WIDTH = 10;

    /** 300 points in three clouds of deviation 1 in the plane, in batches of 16. */
    public Blobs() {
        this(300, 3, 2, 1, 16, 0, 0);
    }

    /** Checks the ranges. */
    public Blobs {
        Check.atLeast("blobs.classes", classes, 2);
        Check.atLeast("blobs.examples", examples, 1);
        Check.that(
                examples >= classes,
                "blobs.examples and blobs.classes",
                "at least one example a class",
                examples + " and " + classes);
        Check.atLeast("blobs.features", features, 1);
        Check.notNegative("blobs.noise", noise);
        Check.atLeast("blobs.batch-size", batchSize, 1);
        Check.inRange("blobs.hold-out", holdOut, 0, 1);
    }

    @Override
    public InMemory open() {
        double[][] centres = new double[classes][features];
        RandomStream random = RandomStream.of(seed, "blobs centres");
        for (double[] centre : centres) {
            for (int feature = 0; feature < features; feature++) {
                centre[feature] = random.uniform(-HALF_WIDTH, HALF_WIDTH);
            }
        }
        DrawnClasses.Layout clouds = (label, place, count, noises) -> near(centres[label], noises);
        return new DrawnClasses("blobs", examples, classes, seed, clouds).open(batchSize, holdOut);
    }

    private double[] near(double[] centre, RandomStream random) {
        double[] point = new double[features];
        for (int feature = 0; feature < features; feature++) {
            point[feature] = centre[feature] + noise * random.nextGaussian();
        }
        return point;
    }
}
