package org.nnj.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.nnj.api.layer.Initializer;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/** What every {@link Initializer} keeps. An empty subclass tries all that the module under test registers. */
public abstract class InitializerContract extends ComponentContract<Initializer> {

    private static final int OUTPUTS = 5;
    private static final int INPUTS = 7;
    private static final int[][] SHAPES = {{OUTPUTS, INPUTS}, {INPUTS, OUTPUTS}, {1, OUTPUTS}, {OUTPUTS, 1}, {1, 1}};

    /** Inputs and neurons, different enough for one to be told from the other, and enough weights for a variance. */
    private static final int[][] FANS = {{200, 100}, {50, 400}};

    /** By chance once in two million draws; the seed is fixed, so that a right initializer passes always or never. */
    private static final double DEVIATIONS = 5;

    /** One rounding of single precision is {@code 2⁻²⁴ ≈ 6e-8}; values are of order 1. */
    private static final double ROUNDING = 1e-7;

    /** For subclasses. */
    protected InitializerContract() {
        super(Initializer.class);
    }

    /**
     * Whether the values depend on the seed.
     *
     * @param initializer a subject
     * @return by default, whether a matrix that it filled has two different values
     */
    protected boolean isRandom(Initializer initializer) {
        Matrix drawn = initialized(initializer, ElementType.DOUBLE, OUTPUTS, INPUTS, 1);
        double first = drawn.get(0, 0);
        for (double[] row : drawn.toArray()) {
            for (double value : row) {
                if (value != first) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The variance that the values are to have about a mean of 0, as the initializer's formula says.
     *
     * @param initializer a subject
     * @param fanIn number of inputs of one neuron
     * @param fanOut number of neurons
     * @return empty by default: then the law about it is left out
     */
    protected OptionalDouble variance(Initializer initializer, int fanIn, int fanOut) {
        return OptionalDouble.empty();
    }

    @Override
    protected List<Law<Initializer>> lawsOfKind(Initializer subject) {
        List<Law<Initializer>> laws = new ArrayList<>(List.of(
                new Law<>("every value is set, and finite", this::everyValueIsSet),
                new Law<>("the same seed gives the same values", this::sameSeedSameValues),
                new Law<>("both precisions agree after rounding", this::precisionsAgree),
                new Law<>(Threads.LAW, this::threadsDoNotDisturb)));
        if (isRandom(subject)) {
            laws.add(new Law<>("another seed gives other values", this::otherSeedOtherValues));
        }
        if (variance(subject, OUTPUTS, INPUTS).isPresent()) {
            laws.add(new Law<>("the values have the declared variance", this::varianceIsAsDeclared));
        }
        return laws;
    }

    private void everyValueIsSet(Initializer initializer) {
        for (ElementType type : ElementType.values()) {
            for (int[] shape : SHAPES) {
                Agreement.finite(type + " value", initialized(initializer, type, shape[0], shape[1], 1));
            }
        }
    }

    private void sameSeedSameValues(Initializer initializer) {
        for (ElementType type : ElementType.values()) {
            Matrix first = initialized(initializer, type, OUTPUTS, INPUTS, 1);
            initialized(initializer, type, OUTPUTS, INPUTS, 2); // another draw in between
            Agreement.same("value", first, initialized(initializer, type, OUTPUTS, INPUTS, 1));
        }
    }

    private void otherSeedOtherValues(Initializer initializer) {
        Matrix first = initialized(initializer, ElementType.DOUBLE, OUTPUTS, INPUTS, 1);
        Matrix second = initialized(initializer, ElementType.DOUBLE, OUTPUTS, INPUTS, 2);
        Agreement.holds(!first.equals(second), "expected other values with seed 2 than with seed 1, but were the same");
    }

    /** The mean of squares of n draws has the deviation {@code σ²·√((κ − 1)/n)}: √(2/n) for a normal distribution, less for a uniform one. */
    private void varianceIsAsDeclared(Initializer initializer) {
        for (int[] fans : FANS) {
            double declared = variance(initializer, fans[0], fans[1]).orElseThrow();
            Matrix drawn = DoubleMatrix.zeros(fans[1], fans[0]);
            initializer.initialize(drawn, fans[0], fans[1], RandomStream.of(1, "variance"));
            double tolerance = DEVIATIONS * Math.sqrt(2.0 / drawn.size());
            Agreement.close(
                    "variance with fans " + fans[0] + " and " + fans[1],
                    declared,
                    drawn.sumOfSquares() / drawn.size(),
                    tolerance,
                    0);
        }
    }

    private void threadsDoNotDisturb(Initializer initializer) throws InterruptedException {
        Threads.requireUndisturbed(random -> {
            long seed = random.nextLong();
            return List.of(
                    initialized(initializer, ElementType.DOUBLE, OUTPUTS, INPUTS, seed),
                    initialized(initializer, ElementType.FLOAT, OUTPUTS, INPUTS, seed));
        });
    }

    private void precisionsAgree(Initializer initializer) {
        for (int[] shape : SHAPES) {
            Matrix exact = initialized(initializer, ElementType.DOUBLE, shape[0], shape[1], 1);
            Matrix rounded = initialized(initializer, ElementType.FLOAT, shape[0], shape[1], 1);
            Agreement.close("value", exact, rounded, ROUNDING, ROUNDING);
        }
    }

    /** A matrix that was all NaN before; a bias of one row has the fans of its weights. */
    private static Matrix initialized(Initializer initializer, ElementType type, int rows, int columns, long seed) {
        Matrix weights = type.zeros(rows, columns).fill(Double.NaN);
        int fanIn = rows == 1 ? INPUTS : columns;
        int fanOut = rows == 1 ? columns : rows;
        initializer.initialize(weights, fanIn, fanOut, RandomStream.of(seed, "initializer"));
        return weights;
    }
}
