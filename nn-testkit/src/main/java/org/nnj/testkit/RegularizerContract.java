package org.nnj.testkit;

import java.util.List;
import org.nnj.api.layer.Regularizer;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/** What every {@link Regularizer} keeps. An empty subclass tries all that the module under test registers. */
public abstract class RegularizerContract extends ComponentContract<Regularizer> {

    private static final int CASES = 25;
    private static final int ROWS = 3;
    private static final int COLUMNS = 4;

    /** Wider than two steps of the central difference, so that |w| is smooth where it is compared. */
    private static final double KINK_NEIGHBOURHOOD = 1e-3;

    /** Sixteen roundings of single precision, {@code 16 · 2⁻²⁴}. */
    private static final double FLOAT_TOLERANCE = 1e-6;

    /** For subclasses. */
    protected RegularizerContract() {
        super(Regularizer.class);
    }

    @Override
    protected List<Law<Regularizer>> lawsOfKind(Regularizer subject) {
        return List.of(
                new Law<>("the penalty is finite and never negative", this::penaltyIsNotNegative),
                new Law<>("the gradient equals central differences", this::gradientEqualsDifferences),
                new Law<>("the gradient is added, not set", this::gradientIsAdded),
                new Law<>("both precisions agree", this::precisionsAgree),
                new Law<>("it leaves the weights alone", this::weightsAreLeftAlone),
                new Law<>("a parameter may be empty", this::parameterMayBeEmpty),
                new Law<>(Threads.LAW, this::threadsDoNotDisturb));
    }

    private void penaltyIsNotNegative(Regularizer regularizer) {
        forAllWeights(weights -> requirePenalty(regularizer, weights));
        requirePenalty(regularizer, DoubleMatrix.zeros(ROWS, COLUMNS));
    }

    private static void requirePenalty(Regularizer regularizer, Matrix weights) {
        double penalty = regularizer.penalty(weights);
        Agreement.holds(
                penalty >= 0 && Double.isFinite(penalty),
                "penalty: expected a finite number of at least 0, but was " + penalty);
    }

    private void gradientEqualsDifferences(Regularizer regularizer) {
        forAllWeights(weights -> Differences.require(
                "gradient",
                w -> regularizer.penalty(DoubleMatrix.wrap(ROWS, COLUMNS, w)),
                weights.data().clone(),
                gradient(regularizer, weights).toDouble().data()));
    }

    private void gradientIsAdded(Regularizer regularizer) {
        forAllWeights(weights -> {
            Matrix expected = gradient(regularizer, weights);
            Matrix twice = gradient(regularizer, weights);
            regularizer.addGradient(weights, twice);
            Agreement.close("gradient added twice", expected.copy().scale(2), twice, 1e-14, 0); // some roundings
        });
    }

    private void precisionsAgree(Regularizer regularizer) {
        forAllWeights(weights -> {
            Matrix rounded = weights.toFloat();
            double tolerance = FLOAT_TOLERANCE;
            Agreement.close(
                    "penalty", regularizer.penalty(weights), regularizer.penalty(rounded), tolerance, tolerance);
            Agreement.close(
                    "gradient", gradient(regularizer, weights), gradient(regularizer, rounded), tolerance, tolerance);
        });
    }

    private void weightsAreLeftAlone(Regularizer regularizer) {
        forAllWeights(weights -> {
            Matrix before = weights.copy();
            regularizer.penalty(weights);
            gradient(regularizer, weights);
            Agreement.same("weights", before, weights);
        });
    }

    private void parameterMayBeEmpty(Regularizer regularizer) {
        for (ElementType type : ElementType.values()) {
            Matrix none = type.zeros(0, COLUMNS);
            Agreement.close("penalty", 0, regularizer.penalty(none), 0, 0);
            regularizer.addGradient(none, none.copy());
        }
    }

    private void threadsDoNotDisturb(Regularizer regularizer) throws InterruptedException {
        Threads.requireUndisturbed(random -> {
            Matrix weights = Samples.matrix(random, ROWS, COLUMNS, -2, 2);
            return List.of(Rows.of(regularizer.penalty(weights)), gradient(regularizer, weights));
        });
    }

    private static Matrix gradient(Regularizer regularizer, Matrix weights) {
        Matrix gradient = weights.like(weights.rows(), weights.columns());
        regularizer.addGradient(weights, gradient);
        return gradient;
    }

    private interface Trial {
        void check(DoubleMatrix weights);
    }

    private static void forAllWeights(Trial trial) {
        Samples.forAll(
                CASES,
                random -> trial.check(
                        Samples.matrix(random, ROWS, COLUMNS, 0, 2).map(size -> awayFromZero(size, random))));
    }

    private static double awayFromZero(double size, RandomStream random) {
        double moved = (float) (size + KINK_NEIGHBOURHOOD);
        return random.nextInt(2) == 0 ? moved : -moved;
    }
}
