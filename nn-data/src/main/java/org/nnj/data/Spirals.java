package org.nnj.data;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.data.DataSource;
import org.nnj.api.math.RandomStream;

/**
 * Arms that wind around each other in the plane, a class an arm. The n examples of arm k lie at radius {@code r = i/(n
 * − 1)}, i from 0, and angle {@code 2π(turns·r + k/classes)}, moved by normal noise; example j of all belongs to arm
 * {@code j mod classes}. Targets are one-hot. The test part is another draw of as many examples.
 *
 * <p>Source: Lang, Witbrock, "Learning to tell two spirals apart", Connectionist Models Summer School, 1988; here with
 * any number of arms.
 *
 * @param examples how many to draw for training and validation, and again for the test, at least as many as classes
 * @param classes how many arms there are, 2 or more
 * @param turns how often an arm winds around the centre, greater than 0
 * @param noise standard deviation of the noise in both directions, at least 0; the outer radius is 1
 * @param batchSize how many examples a full batch has, 1 or more
 * @param holdOut share of the examples that is kept back for validation, the same of each class, from 0 to below 1
 * @param seed of noise, division and order
 */
@AutoService(DataSource.class)
public record Spirals(int examples, int classes, double turns, double noise, int batchSize, double holdOut, long seed)
        implements DataSource {

    /** 300 points on three arms of three quarters of a turn, with a little noise, in batches of 16. */
    public Spirals() {
        this(300, 3, 0.75, 0.02, 16, 0, 0);
    }

    /** Checks the ranges. */
    public Spirals {
        Check.atLeast("spirals.classes", classes, 2);
        Check.atLeast("spirals.examples", examples, 1);
        Check.that(
                examples >= classes,
                "spirals.examples and spirals.classes",
                "at least one example a class",
                examples + " and " + classes);
        Check.positive("spirals.turns", turns);
        Check.notNegative("spirals.noise", noise);
        Check.atLeast("spirals.batch-size", batchSize, 1);
        Check.inRange("spirals.hold-out", holdOut, 0, 1);
    }

    @Override
    public InMemory open() {
        return new DrawnClasses("spirals", examples, classes, seed, this::point).open(batchSize, holdOut);
    }

    private double[] point(int arm, int step, int onArm, RandomStream random) {
        double radius = onArm == 1 ? 0 : (double) step / (onArm - 1);
        double angle = 2 * Math.PI * (turns * radius + (double) arm / classes);
        return new double[] {
            radius * StrictMath.cos(angle) + noise * random.nextGaussian(),
            radius * StrictMath.sin(angle) + noise * random.nextGaussian()
        };
    }
}
