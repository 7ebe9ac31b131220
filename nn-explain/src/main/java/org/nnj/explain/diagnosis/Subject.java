package org.nnj.explain.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nnj.api.component.Check;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.explain.Trace;
import org.nnj.models.Sequential;
import org.nnj.models.SequentialSpec;

/**
 * What is examined: a copy of the model whose transforms have seen the data, and the first examples of its first epoch.
 *
 * @param model a copy, which nobody trains
 * @param data the whole of it
 * @param batches the first batches of the first epoch, copied
 * @param all the same examples in one batch
 * @param features of them, as the first layer sees them
 */
record Subject(Sequential model, DataGenerator data, List<Batch> batches, Batch all, Matrix features) {

    /** Enough to see a share of one percent, few enough for a second's work. */
    private static final int EXAMPLES = 512;

    static Subject of(Sequential model, DataGenerator data) {
        SequentialSpec spec = model.spec();
        Sequential copy = model.copy(spec.precision());
        if (!spec.transforms().isEmpty() && model.dataFingerprint().isEmpty()) {
            copy.fit(data, 0); // fits the transforms and does nothing else
        }
        List<Batch> batches = firstOf(data, spec.precision());
        Batch all = joined(batches);
        return new Subject(copy, data, batches, all, copy.transformed(all.features()));
    }

    private static List<Batch> firstOf(DataGenerator data, ElementType type) {
        Check.that(data.train().examples() > 0, "diagnosis", "at least 1 training example", 0);
        List<Batch> batches = new ArrayList<>();
        int examples = 0;
        try (BatchCursor cursor = data.train().open(0, 0, type)) {
            while (cursor.hasNext() && examples < EXAMPLES) {
                Batch batch = cursor.next();
                batches.add(new Batch(
                        batch.features().copy(),
                        batch.targets().copy(),
                        batch.weights().map(Matrix::copy)));
                examples += batch.rows();
            }
        }
        return batches;
    }

    private static Batch joined(List<Batch> batches) {
        Optional<Matrix> weights = batches.get(0).weights().isEmpty()
                ? Optional.empty()
                : Optional.of(joined(
                        batches.stream().map(b -> b.weights().orElseThrow()).toList(), 0));
        return new Batch(
                joined(batches.stream().map(Batch::features).toList(), 0),
                joined(batches.stream().map(Batch::targets).toList(), 0),
                weights);
    }

    private static Matrix joined(List<Matrix> parts, int first) {
        int rows = parts.stream().mapToInt(Matrix::rows).sum();
        Matrix all = parts.get(first).like(rows, parts.get(first).columns());
        double[] values = new double[all.columns()];
        int at = 0;
        for (Matrix part : parts) {
            for (int row = 0; row < part.rows(); row++) {
                part.copyRow(row, values);
                all.setRow(at++, values);
            }
        }
        return all;
    }

    SequentialSpec spec() {
        return model.spec();
    }

    int outputs() {
        return model.layers().get(model.layers().size() - 1).outputShape().size();
    }

    /** Whether features are numbers and the loss takes these targets; if not, that is a finding, and there is no step to look at. */
    boolean canBeTrained() {
        return features.isFinite() && refusal().isEmpty();
    }

    /** What the loss says if it does not take the targets. */
    Optional<String> refusal() {
        try {
            spec().loss().requireTargets(all.targets(), all.rows(), outputs());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** One step of all these examples together, in the model's own precision. */
    Trace trace() {
        return Trace.of(model, all, spec().precision());
    }

    String examined() {
        return all.rows() + " of " + data.train().examples() + " training examples"
                + (canBeTrained() ? ", one step in full, and " + LearningCheck.STEPS + " steps of copies" : "");
    }
}
