package org.nnj.testkit;

import java.util.List;
import java.util.Optional;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Metric;

/** What every {@link Metric} keeps. An empty subclass tries all that the module under test registers. */
public abstract class MetricContract extends ComponentContract<Metric> {

    private static final int CASES = 20;
    private static final int EXAMPLES = 37;

    /** Batches of unequal size that make up {@link #EXAMPLES}; one is empty, one has a single example. */
    private static final int[] CUTS = {0, 5, 5, 6, 20, EXAMPLES};

    /** Sums of 37 terms in another order: a few dozen roundings of double precision. */
    private static final double DOUBLE_TOLERANCE = 1e-12;

    /** The examples are the same in both precisions; what is computed of them may be rounded to single. */
    private static final double FLOAT_TOLERANCE = 1e-5;

    /** For subclasses. */
    protected MetricContract() {
        super(Metric.class);
    }

    /**
     * What targets the metric is for.
     *
     * @param metric a subject
     * @return one-hot rows by default, which regressions can take too
     */
    protected Targets targets(Metric metric) {
        return Targets.ONE_HOT;
    }

    /**
     * What predictions the metric is for.
     *
     * @param metric a subject
     * @return by default those that its targets usually stand beside
     */
    protected Predictions predictions(Metric metric) {
        return targets(metric).predictions();
    }

    /**
     * How many outputs the predictions have.
     *
     * @param metric a subject
     * @return 4 by default
     */
    protected int outputs(Metric metric) {
        return 4;
    }

    /**
     * The predictions that nothing can be better than.
     *
     * @param metric a subject
     * @param targets as {@link #targets} draws them
     * @return by default the targets themselves; beside a column of class indices, a row with 1 at the class for each
     */
    protected Matrix bestPredictions(Metric metric, Matrix targets) {
        int outputs = outputs(metric);
        if (targets.columns() == outputs) {
            return targets.copy();
        }
        Matrix best = targets.like(targets.rows(), outputs);
        for (int row = 0; row < targets.rows(); row++) {
            best.set(row, (int) targets.get(row, 0), 1);
        }
        return best;
    }

    @Override
    protected List<Law<Metric>> lawsOfKind(Metric subject) {
        return List.of(
                new Law<>("the result does not depend on how examples are cut into batches", this::cutsDoNotMatter),
                new Law<>("merging equals counting alone", this::mergeEqualsTheWhole),
                new Law<>("the result is NaN when nothing was counted", this::nothingCountedIsNan),
                new Law<>("a new start has seen nothing", this::startsAreIndependent),
                new Law<>("weights of 1 equal no weights", this::weightsOfOneEqualNone),
                new Law<>("both precisions agree", this::precisionsAgree),
                new Law<>("nothing that is counted is changed", this::operandsAreLeftAlone),
                new Law<>("the best predictions are no worse than a guess", this::goalPointsTheRightWay),
                new Law<>(Threads.LAW, this::threadsDoNotDisturb),
                new Law<>("other shapes are refused", this::otherShapesAreRefused),
                new Law<>("another metric's accumulator is refused", this::strangerIsRefused));
    }

    private void cutsDoNotMatter(Metric metric) {
        forAllExamples(metric, examples -> {
            for (Examples weighted : List.of(examples, examples.unweighted())) {
                Accumulator whole = counted(metric, weighted);
                Accumulator cut = metric.start();
                for (int i = 1; i < CUTS.length; i++) {
                    weighted.part(CUTS[i - 1], CUTS[i]).addTo(cut);
                }
                requireEqual("cut into batches", whole, cut);
                Accumulator single = metric.start();
                for (int row = 0; row < EXAMPLES; row++) {
                    weighted.part(row, row + 1).addTo(single);
                }
                requireEqual("one by one", whole, single);
            }
        });
    }

    private void mergeEqualsTheWhole(Metric metric) {
        forAllExamples(metric, examples -> {
            Examples first = examples.part(0, 15);
            Examples second = examples.part(15, EXAMPLES);
            Accumulator alone = metric.start();
            first.addTo(alone);
            second.addTo(alone);
            Accumulator merged = counted(metric, first);
            Accumulator other = counted(metric, second);
            double before = other.result();
            merged.merge(other);
            requireEqual("merged", alone, merged);
            Agreement.close("result of the one that was merged", before, other.result(), 0, 0);
            merged.merge(metric.start());
            requireEqual("merged with an empty one", alone, merged);
            Accumulator empty = metric.start();
            empty.merge(merged);
            requireEqual("merged into an empty one", alone, empty);
        });
    }

    private void nothingCountedIsNan(Metric metric) {
        double result = metric.start().result();
        Agreement.holds(Double.isNaN(result), "expected NaN, but was " + result);
    }

    private void startsAreIndependent(Metric metric) {
        forAllExamples(metric, examples -> {
            double nothing = metric.start().result();
            Accumulator early = metric.start();
            counted(metric, examples);
            Agreement.close("result of one started before", nothing, early.result(), 0, 0);
            Agreement.close(
                    "result of one started after", nothing, metric.start().result(), 0, 0);
        });
    }

    private void weightsOfOneEqualNone(Metric metric) {
        forAllExamples(metric, examples -> {
            Matrix ones = DoubleMatrix.zeros(EXAMPLES, 1).fill(1);
            Examples weighted = new Examples(examples.predictions, examples.targets, Optional.of(ones));
            requireEqual("weights of 1", counted(metric, examples.unweighted()), counted(metric, weighted));
        });
    }

    private void precisionsAgree(Metric metric) {
        forAllExamples(
                metric,
                examples -> Agreement.close(
                        "result in single precision",
                        counted(metric, examples).result(),
                        counted(metric, examples.as(ElementType.FLOAT)).result(),
                        FLOAT_TOLERANCE,
                        FLOAT_TOLERANCE));
    }

    private void operandsAreLeftAlone(Metric metric) {
        forAllExamples(metric, examples -> {
            Matrix predictions = examples.predictions.copy();
            Matrix targets = examples.targets.copy();
            counted(metric, examples);
            Agreement.same("predictions", predictions, examples.predictions);
            Agreement.same("targets", targets, examples.targets);
        });
    }

    private void goalPointsTheRightWay(Metric metric) {
        forAllExamples(metric, examples -> {
            Matrix best = bestPredictions(metric, examples.targets);
            double perfect = counted(metric, new Examples(best, examples.targets, examples.weights))
                    .result();
            double guessed = counted(metric, examples).result();
            Agreement.holds(
                    !metric.goal().isBetter(guessed, perfect, DOUBLE_TOLERANCE),
                    "expected " + perfect + " of the best predictions to be as good as " + guessed
                            + " of random ones, but the goal is to " + metric.goal());
        });
    }

    private void threadsDoNotDisturb(Metric metric) throws InterruptedException {
        int outputs = outputs(metric);
        Threads.requireUndisturbed(random -> {
            Examples examples = new Examples(
                    predictions(metric).draw(random, EXAMPLES, outputs),
                    targets(metric).draw(random, EXAMPLES, outputs),
                    Optional.empty());
            return List.of(Rows.of(counted(metric, examples).result()));
        });
    }

    private void otherShapesAreRefused(Metric metric) {
        forAllExamples(metric, examples -> {
            Matrix p = examples.predictions;
            Matrix t = examples.targets;
            Matrix few = t.like(EXAMPLES - 1, t.columns());
            refuses("a target too few", metric, new Examples(p, few, Optional.empty()));
            Matrix wide = t.like(EXAMPLES, p.columns() + 1);
            refuses("a target column too many", metric, new Examples(p, wide, Optional.empty()));
            refuses(
                    "a weight too few",
                    metric,
                    new Examples(p, t, Optional.of(p.like(EXAMPLES - 1, 1).fill(1))));
            refuses(
                    "two columns of weights",
                    metric,
                    new Examples(p, t, Optional.of(p.like(EXAMPLES, 2).fill(1))));
        });
    }

    private static void refuses(String what, Metric metric, Examples examples) {
        Agreement.refuses(what, "expected", () -> examples.addTo(metric.start()));
    }

    private void strangerIsRefused(Metric metric) {
        Agreement.refuses("a stranger", "", () -> metric.start().merge(new Stranger()));
    }

    private interface Trial {
        void check(Examples examples);
    }

    private void forAllExamples(Metric metric, Trial trial) {
        int outputs = outputs(metric);
        Samples.forAll(
                CASES,
                random -> trial.check(new Examples(
                        predictions(metric).draw(random, EXAMPLES, outputs),
                        targets(metric).draw(random, EXAMPLES, outputs),
                        Optional.of(Samples.matrix(random, EXAMPLES, 1, 0.5, 2)))));
    }

    private static Accumulator counted(Metric metric, Examples examples) {
        Accumulator accumulator = metric.start();
        examples.addTo(accumulator);
        return accumulator;
    }

    private static void requireEqual(String what, Accumulator expected, Accumulator actual) {
        Agreement.close(what, expected.result(), actual.result(), DOUBLE_TOLERANCE, DOUBLE_TOLERANCE);
    }

    /** Some examples with their weights. */
    private record Examples(Matrix predictions, Matrix targets, Optional<Matrix> weights) {

        void addTo(Accumulator accumulator) {
            accumulator.add(predictions, targets, weights);
        }

        Examples unweighted() {
            return new Examples(predictions, targets, Optional.empty());
        }

        Examples as(ElementType type) {
            return new Examples(predictions.as(type), targets.as(type), weights.map(w -> w.as(type)));
        }

        Examples part(int from, int to) {
            return new Examples(
                    Rows.part(predictions, from, to),
                    Rows.part(targets, from, to),
                    weights.map(w -> Rows.part(w, from, to)));
        }
    }

    /** An accumulator of no metric. */
    private static final class Stranger implements Accumulator {

        @Override
        public void add(Matrix predictions, Matrix targets, Optional<Matrix> weights) {
            throw new AssertionError("expected a stranger to be left alone, but was told a batch");
        }

        @Override
        public void merge(Accumulator other) {
            throw new AssertionError("expected a stranger to be left alone, but was told to merge");
        }

        @Override
        public double result() {
            return 0.5;
        }
    }
}
