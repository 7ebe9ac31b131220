package org.nnj.data;

import java.util.List;
import java.util.Optional;
import org.nnj.api.data.Augmentation;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/**
 * Changes each image of a batch at random, in double precision whatever the precision of the batch. The random numbers
 * follow from seed, epoch, example and the position of the augmentation in the list.
 */
final class AugmentingCursor implements BatchCursor {

    private final GatheringCursor exact;
    private final List<Augmentation> augmentations;
    private final Shape image;
    private final long seed;
    private final int epoch;
    private final int[] order;
    private final ElementType type;
    private final double[] pixels;
    private Optional<Batch> full = Optional.empty();
    private int next;

    /**
     * A cursor over another one.
     *
     * @param exact delivers the examples as they are, in double precision
     * @param order of the examples in this epoch
     * @param next where in that order the cursor stands
     * @param type the precision of the batches
     */
    AugmentingCursor(
            GatheringCursor exact,
            List<Augmentation> augmentations,
            Shape image,
            long seed,
            int epoch,
            int[] order,
            int next,
            ElementType type) {
        this.exact = exact;
        this.augmentations = augmentations;
        this.image = image;
        this.seed = seed;
        this.epoch = epoch;
        this.order = order;
        this.next = next;
        this.type = type;
        this.pixels = new double[image.size()];
    }

    @Override
    public boolean hasNext() {
        return exact.hasNext();
    }

    @Override
    public Batch next() {
        Batch batch = exact.next();
        Batch changed = full.filter(kept -> kept.rows() == batch.rows()).orElseGet(() -> like(batch));
        full = Optional.of(changed);
        for (int row = 0; row < batch.rows(); row++) {
            batch.features().copyRow(row, pixels);
            augment(order[next + row]);
            changed.features().setRow(row, pixels);
        }
        next += batch.rows();
        changed.targets().copyFrom(batch.targets());
        if (batch.weights().isPresent()) {
            changed.weights().orElseThrow().copyFrom(batch.weights().get());
        }
        return changed;
    }

    private void augment(int example) {
        for (int i = 0; i < augmentations.size(); i++) {
            augmentations.get(i).apply(pixels, image, RandomStream.of(seed, "augmentation", epoch, example, i));
        }
    }

    private Batch like(Batch batch) {
        return new Batch(
                empty(batch.features()), empty(batch.targets()), batch.weights().map(this::empty));
    }

    private Matrix empty(Matrix like) {
        return type.zeros(like.rows(), like.columns());
    }

    @Override
    public void close() {
        exact.close();
    }
}
