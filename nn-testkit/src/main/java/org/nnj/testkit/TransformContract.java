package org.nnj.testkit;

import java.util.List;
import java.util.Map;
import org.nnj.api.data.Transform;
import org.nnj.api.data.TransformSpec;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/** What every {@link TransformSpec} and the transforms it fits keep. An empty subclass tries all that the module under test registers. */
public abstract class TransformContract extends ComponentContract<TransformSpec> {

    private static final int CASES = 15;
    private static final int EXAMPLES = 23;
    private static final int BATCH_SIZE = 5;
    private static final int FEATURES = 4;

    /** Sums of 23 terms in another order: a few dozen roundings of double precision. */
    private static final double DOUBLE_TOLERANCE = 1e-12;

    /** Sixteen roundings of single precision, {@code 16 · 2⁻²⁴}, on values up to 255. */
    private static final double FLOAT_TOLERANCE = 1e-6;

    /** For subclasses. */
    protected TransformContract() {
        super(TransformSpec.class);
    }

    /**
     * What the transform is fitted on and applied to.
     *
     * @param spec a subject
     * @return the range of the features, lowest and highest; −2 to 2 by default
     */
    protected double[] range(TransformSpec spec) {
        return new double[] {-2, 2};
    }

    @Override
    protected List<Law<TransformSpec>> lawsOfKind(TransformSpec subject) {
        return List.of(
                new Law<>("what is restored from its state applies bit for bit alike", this::restoredAppliesAlike),
                new Law<>("the same features give the same twice", this::sameFeaturesSameResult),
                new Law<>("both precisions agree", this::precisionsAgree),
                new Law<>("the batch size of the training part does not matter", this::batchSizeDoesNotMatter),
                new Law<>("a batch equals its rows", this::batchEqualsItsRows),
                new Law<>(Threads.LAW, this::threadsDoNotDisturb),
                new Law<>("a batch may have no rows", this::batchMayBeEmpty),
                new Law<>("another width is refused", this::otherWidthIsRefused));
    }

    private void restoredAppliesAlike(TransformSpec spec) {
        forAllFeatures(spec, (features, transform) -> {
            Map<String, Matrix> state = transform.state();
            state.forEach((name, matrix) -> Agreement.holds(
                    matrix.type() == ElementType.DOUBLE, name + ": expected double precision, but was " + matrix));
            for (ElementType type : ElementType.values()) {
                Matrix of = features.as(type);
                Agreement.same(type + " features", applied(transform, of), applied(spec.restore(state), of));
            }
        });
    }

    private void sameFeaturesSameResult(TransformSpec spec) {
        forAllFeatures(spec, (features, transform) -> {
            Matrix first = applied(transform, features);
            applied(transform, features.copy().scale(0.5)); // other features in between
            Agreement.same("features", first, applied(transform, features));
        });
    }

    private void precisionsAgree(TransformSpec spec) {
        forAllFeatures(
                spec,
                (features, transform) -> Agreement.close(
                        "features",
                        applied(transform, features),
                        applied(transform, features.toFloat()),
                        FLOAT_TOLERANCE,
                        FLOAT_TOLERANCE));
    }

    private void batchSizeDoesNotMatter(TransformSpec spec) {
        forAllFeatures(spec, (features, transform) -> {
            Transform whole = spec.fit(new FixedBatches(features, EXAMPLES));
            Agreement.close(
                    "features",
                    applied(transform, features),
                    applied(whole, features),
                    DOUBLE_TOLERANCE,
                    DOUBLE_TOLERANCE);
        });
    }

    private void batchEqualsItsRows(TransformSpec spec) {
        forAllFeatures(spec, (features, transform) -> {
            Matrix batch = applied(transform, features);
            for (int row = 0; row < EXAMPLES; row++) {
                Agreement.same("row " + row, applied(transform, Rows.only(features, row)), Rows.only(batch, row));
            }
        });
    }

    private void threadsDoNotDisturb(TransformSpec spec) throws InterruptedException {
        double[] range = range(spec);
        DoubleMatrix training = Samples.matrix(RandomStream.of(1, "training"), EXAMPLES, FEATURES, range[0], range[1]);
        Transform shared = spec.fit(new FixedBatches(training, BATCH_SIZE));
        Threads.requireUndisturbed(random -> {
            DoubleMatrix features = Samples.matrix(random, EXAMPLES, FEATURES, range[0], range[1]);
            return List.of(applied(shared, features), applied(shared, features.toFloat()));
        });
    }

    private void batchMayBeEmpty(TransformSpec spec) {
        forAllFeatures(spec, (features, transform) -> transform.apply(features.like(0, FEATURES)));
    }

    private void otherWidthIsRefused(TransformSpec spec) {
        forAllFeatures(
                spec,
                (features, transform) -> Agreement.refuses(
                        "a feature more", "expected", () -> transform.apply(features.like(2, FEATURES + 1))));
    }

    private interface Trial {
        void check(DoubleMatrix features, Transform transform);
    }

    private void forAllFeatures(TransformSpec spec, Trial trial) {
        double[] range = range(spec);
        Samples.forAll(CASES, random -> {
            DoubleMatrix features = Samples.matrix(random, EXAMPLES, FEATURES, range[0], range[1]);
            trial.check(features, spec.fit(new FixedBatches(features, BATCH_SIZE)));
        });
    }

    private static Matrix applied(Transform transform, Matrix features) {
        Matrix changed = features.copy();
        transform.apply(changed);
        return changed;
    }
}
