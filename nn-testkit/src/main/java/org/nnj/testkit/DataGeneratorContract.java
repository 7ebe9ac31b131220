package org.nnj.testkit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.nnj.api.component.Components;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.data.DataSource;
import org.nnj.api.math.ElementType;

/**
 * What every {@link DataGenerator} keeps. A subclass gives the sources to try, since data need files or numbers: a {@link
 * DataSource} may be a lambda, {@code List.of(() -> myGenerator())}. The laws read every example of every part several times, so
 * small data are best; examples should differ from one another.
 */
public abstract class DataGeneratorContract extends Contract<DataSource> {

    /** Enough for a shuffle of a few examples not to repeat itself by chance. */
    private static final int EPOCHS = 4;

    /** For subclasses. */
    protected DataGeneratorContract() {}

    /**
     * How many examples the three parts have together.
     *
     * @param source a subject
     * @return not checked by default
     */
    protected OptionalInt total(DataSource source) {
        return OptionalInt.empty();
    }

    /**
     * What tells an example from all others.
     *
     * @param features of the example, as the generator delivers them
     * @param targets of the example
     * @return by default, everything in it
     */
    protected Object identity(double[] features, double[] targets) {
        return List.of(Arrays.toString(features), Arrays.toString(targets));
    }

    /**
     * Whether the training part comes in another order in each epoch.
     *
     * @param source a subject
     * @return true by default
     */
    protected boolean isShuffled(DataSource source) {
        return true;
    }

    @Override
    protected String nameOf(DataSource source) {
        return source.getClass().isRecord()
                ? Components.describe(source)
                : getClass().getSimpleName();
    }

    @Override
    protected List<Law<DataSource>> laws(DataSource subject) {
        return List.of(
                new Law<>("each part delivers what it promises, a short last batch included", this::nothingIsLost),
                new Law<>("the parts are disjoint and complete", this::partsAreDisjoint),
                new Law<>("an epoch is the same whenever it is opened", this::epochsAreReproducible),
                new Law<>("each epoch has the same examples, training in an order of its own", this::ordersDiffer),
                new Law<>("beginning at a batch equals skipping those before it", this::beginningEqualsSkipping),
                new Law<>("two cursors do not disturb each other", this::cursorsDoNotDisturb),
                new Law<>("both precisions deliver the same", this::precisionsAgree),
                new Law<>("labels and widths stay and fit", this::labelsStay));
    }

    private void nothingIsLost(DataSource source) throws IOException {
        forAllParts(source, (name, part) -> {
            int batches = 0;
            int examples = 0;
            try (BatchCursor cursor = part.open(0, 0, ElementType.FLOAT)) {
                while (cursor.hasNext()) {
                    int rows = cursor.next().rows();
                    int expected = Math.min(part.batchSize(), part.examples() - examples);
                    requireCount(name + " batch " + batches, expected, rows);
                    examples += rows;
                    batches++;
                }
            }
            requireCount(name + " examples", part.examples(), examples);
            requireCount(name + " batches", part.batchCount(), batches);
        });
    }

    private void partsAreDisjoint(DataSource source) throws IOException {
        Set<Object> seen = new HashSet<>();
        List<Integer> counts = new ArrayList<>();
        forAllParts(source, (name, part) -> {
            for (Object example : read(part, 0, 0)) {
                Agreement.holds(seen.add(example), name + ": expected examples seen once, but twice came " + example);
            }
            counts.add(part.examples());
        });
        int sum = counts.stream().mapToInt(Integer::intValue).sum();
        total(source).ifPresent(total -> requireCount("all parts together", total, sum));
    }

    private void epochsAreReproducible(DataSource source) throws IOException {
        List<List<Object>> first = new ArrayList<>();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            int number = epoch;
            forAllParts(source, (name, part) -> first.add(read(part, number, 0)));
        }
        List<List<Object>> again = new ArrayList<>();
        for (int epoch = EPOCHS - 1; epoch >= 0; epoch--) { // by a new generator, backwards
            int number = epoch;
            List<List<Object>> parts = new ArrayList<>();
            forAllParts(source, (name, part) -> parts.add(read(part, number, 0)));
            again.addAll(0, parts);
        }
        Agreement.holds(first.equals(again), "expected the same examples in the same order, but they differ");
    }

    private void ordersDiffer(DataSource source) throws IOException {
        forAllParts(source, (name, part) -> {
            Set<Object> examples = new HashSet<>(read(part, 0, 0));
            Set<List<Object>> orders = new HashSet<>();
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                List<Object> order = read(part, epoch, 0);
                Agreement.holds(
                        examples.equals(new HashSet<>(order)),
                        name + " epoch " + epoch + ": expected the examples of epoch 0");
                orders.add(order);
            }
            boolean differs = name.equals("train") && isShuffled(source) && part.examples() > 1;
            Agreement.holds(
                    differs ? orders.size() > 1 : !isFixed(name, source) || orders.size() == 1,
                    name + ": expected " + (differs ? "several orders" : "one order") + " in " + EPOCHS
                            + " epochs, but there were " + orders.size());
        });
    }

    /** The order of validation and test is for the generator to choose; that of an unshuffled training part is not. */
    private boolean isFixed(String name, DataSource source) {
        return name.equals("train") && !isShuffled(source);
    }

    private void beginningEqualsSkipping(DataSource source) throws IOException {
        forAllParts(source, (name, part) -> {
            List<Object> whole = read(part, 1, 0);
            for (int first = 0; first <= part.batchCount(); first++) {
                int skipped = Math.min(part.examples(), first * part.batchSize());
                Agreement.holds(
                        read(part, 1, first).equals(whole.subList(skipped, whole.size())),
                        name + " from batch " + first + ": expected what follows the first " + skipped + " examples");
            }
        });
    }

    private void cursorsDoNotDisturb(DataSource source) throws IOException {
        forAllParts(source, (name, part) -> {
            List<Object> alone = read(part, 0, 0);
            List<Object> beside = new ArrayList<>();
            try (BatchCursor one = part.open(0, 0, ElementType.DOUBLE);
                    BatchCursor other = part.open(1, 0, ElementType.DOUBLE)) {
                while (one.hasNext() && other.hasNext()) {
                    Batch batch = one.next();
                    other.next();
                    addAll(batch, beside);
                }
            }
            Agreement.holds(alone.equals(beside), name + ": expected what a cursor delivers alone");
        });
    }

    private void precisionsAgree(DataSource source) throws IOException {
        forAllParts(source, (name, part) -> {
            try (BatchCursor exact = part.open(0, 0, ElementType.DOUBLE);
                    BatchCursor rounded = part.open(0, 0, ElementType.FLOAT)) {
                while (exact.hasNext()) {
                    Batch expected = exact.next();
                    Batch actual = rounded.next();
                    Agreement.same(name + " features", expected.features().toFloat(), actual.features());
                    Agreement.same(name + " targets", expected.targets().toFloat(), actual.targets());
                }
            }
        });
    }

    private void labelsStay(DataSource source) throws IOException {
        try (DataGenerator first = source.open();
                DataGenerator second = source.open()) {
            Agreement.holds(
                    first.labels().equals(second.labels()),
                    "labels: expected " + first.labels() + ", but was " + second.labels());
            int labels = first.labels().size();
            Agreement.holds(
                    labels == 0 || first.targetColumns() == 1 || first.targetColumns() == labels,
                    "labels: expected one for each of " + first.targetColumns() + " target columns, but was " + labels);
        }
        forAllParts(source, (name, part) -> {
            try (DataGenerator generator = opened(source);
                    BatchCursor cursor = part.open(0, 0, ElementType.FLOAT)) {
                while (cursor.hasNext()) {
                    Batch batch = cursor.next();
                    batch.features()
                            .requireShape(
                                    name + " features",
                                    batch.rows(),
                                    generator.featureShape().size());
                    batch.targets().requireShape(name + " targets", batch.rows(), generator.targetColumns());
                }
            }
        });
    }

    private static DataGenerator opened(DataSource source) {
        try {
            return source.open();
        } catch (IOException unreadable) {
            throw new AssertionError("expected data that open twice, but was " + unreadable, unreadable);
        }
    }

    private interface PartTrial {
        void check(String name, Batches part);
    }

    private static void forAllParts(DataSource source, PartTrial trial) throws IOException {
        try (DataGenerator generator = source.open()) {
            trial.check("train", generator.train());
            trial.check("validation", generator.validation());
            trial.check("test", generator.test());
        }
    }

    /** The identities of the examples from a batch on, in their order. */
    private List<Object> read(Batches part, int epoch, int firstBatch) {
        List<Object> examples = new ArrayList<>();
        try (BatchCursor cursor = part.open(epoch, firstBatch, ElementType.DOUBLE)) {
            while (cursor.hasNext()) {
                addAll(cursor.next(), examples);
            }
        }
        return examples;
    }

    private void addAll(Batch batch, List<Object> examples) {
        double[][] features = batch.features().toArray();
        double[][] targets = batch.targets().toArray();
        for (int row = 0; row < batch.rows(); row++) {
            examples.add(identity(features[row], targets[row]));
        }
    }

    private static void requireCount(String what, int expected, int actual) {
        Agreement.holds(expected == actual, what + ": expected " + expected + ", but was " + actual);
    }
}
