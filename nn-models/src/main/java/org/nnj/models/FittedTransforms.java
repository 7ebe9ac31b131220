package org.nnj.models;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.data.Transform;
import org.nnj.api.data.TransformSpec;
import org.nnj.api.layer.Scratch;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

/** The transforms of a model, fitted one after the other on the training part: each sees what those before it made. */
final class FittedTransforms {

    private final List<Transform> transforms;

    FittedTransforms(List<Transform> transforms) {
        this.transforms = List.copyOf(transforms);
    }

    static FittedTransforms fit(List<TransformSpec> specs, Batches training) {
        List<Transform> fitted = List.of();
        for (TransformSpec spec : specs) {
            Batches seen = fitted.isEmpty() ? training : new TransformedBatches(training, new FittedTransforms(fitted));
            fitted = ImmutableList.<Transform>builder()
                    .addAll(fitted)
                    .add(spec.fit(seen))
                    .build();
        }
        return new FittedTransforms(fitted);
    }

    List<Transform> list() {
        return transforms;
    }

    /** The features as the network sees them: themselves if there is nothing to do, else changed in the scratch. */
    Matrix apply(Matrix features, Scratch scratch) {
        if (transforms.isEmpty()) {
            return features;
        }
        Matrix changed = scratch.matrix(this, features.type(), features.rows(), features.columns());
        changed.copyFrom(features);
        for (int i = 0; i < transforms.size(); i++) {
            transforms.get(i).apply(changed);
        }
        return changed;
    }

    private record TransformedBatches(Batches batches, FittedTransforms before) implements Batches {

        @Override
        public int examples() {
            return batches.examples();
        }

        @Override
        public int batchSize() {
            return batches.batchSize();
        }

        @Override
        public BatchCursor open(int epoch, int firstBatch, ElementType type) {
            BatchCursor cursor = batches.open(epoch, firstBatch, type);
            Scratch scratch = new Scratch();
            return new BatchCursor() {
                @Override
                public boolean hasNext() {
                    return cursor.hasNext();
                }

                @Override
                public Batch next() {
                    Batch batch = cursor.next();
                    return new Batch(before.apply(batch.features(), scratch), batch.targets(), batch.weights());
                }

                @Override
                public void close() {
                    cursor.close();
                }
            };
        }
    }
}
