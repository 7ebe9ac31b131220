package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.data.DataSource;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

class DataGeneratorContractTest {

    private static final AtomicLong OPENED = new AtomicLong();

    /** What is wrong with a generator. */
    private enum Flaw {
        NOTHING,
        DROPS_THE_REST,
        PARTS_OVERLAP,
        LOSES_AN_EXAMPLE,
        ORDER_BY_CHANCE,
        ONE_ORDER,
        IGNORES_THE_BEGINNING,
        ONE_CURSOR,
        COUNTS_TOO_MANY,
        FLOAT_DRIFT,
        LABELS_BY_CHANCE
    }

    /** The numbers 0 to 22: 11 to learn from in batches of 4, 7 to validate, 5 to test. */
    private record Numbers(Flaw flaw, long opened) implements DataGenerator {

        @Override
        public Shape featureShape() {
            return Shape.of(1);
        }

        @Override
        public int targetColumns() {
            return 1;
        }

        @Override
        public List<String> labels() {
            return flaw == Flaw.LABELS_BY_CHANCE ? List.of("class " + opened) : List.of("even", "odd");
        }

        @Override
        public Batches train() {
            return new Part(flaw, opened, 0, 11, flaw != Flaw.ONE_ORDER, new int[1]);
        }

        @Override
        public Batches validation() {
            return new Part(flaw, opened, flaw == Flaw.PARTS_OVERLAP ? 10 : 11, 7, false, new int[1]);
        }

        @Override
        public Batches test() {
            return new Part(flaw, opened, 18, flaw == Flaw.LOSES_AN_EXAMPLE ? 4 : 5, false, new int[1]);
        }
    }

    private record Part(Flaw flaw, long opened, int first, int examples, boolean shuffled, int[] shared)
            implements Batches {

        @Override
        public int batchSize() {
            return 4;
        }

        @Override
        public BatchCursor open(int epoch, int firstBatch, ElementType type) {
            int[] order = new int[examples];
            Arrays.setAll(order, i -> first + i);
            if (shuffled) {
                long seed = flaw == Flaw.ORDER_BY_CHANCE ? opened : 42;
                RandomStream.of(seed, "order", epoch).shuffle(order);
            }
            int[] next = flaw == Flaw.ONE_CURSOR && type == ElementType.DOUBLE ? shared : new int[1];
            next[0] = flaw == Flaw.IGNORES_THE_BEGINNING ? 0 : firstBatch;
            return new Cursor(this, order, type, next);
        }

        @Override
        public int batchCount() {
            int right = Batches.super.batchCount();
            return flaw == Flaw.COUNTS_TOO_MANY ? right + 1 : right;
        }

        int delivered() {
            return flaw == Flaw.DROPS_THE_REST ? examples / batchSize() : Batches.super.batchCount();
        }
    }

    private record Cursor(Part part, int[] order, ElementType type, int[] at) implements BatchCursor {

        @Override
        public boolean hasNext() {
            return at[0] < part.delivered();
        }

        @Override
        public Batch next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no more");
            }
            int from = at[0]++ * part.batchSize();
            int rows = Math.min(part.batchSize(), order.length - from);
            Matrix features = type.zeros(rows, 1);
            Matrix targets = type.zeros(rows, 1);
            for (int row = 0; row < rows; row++) {
                features.set(row, 0, order[from + row]);
                targets.set(row, 0, order[from + row] % 2);
            }
            if (part.flaw == Flaw.FLOAT_DRIFT && type == ElementType.FLOAT) {
                features.scale(1.001);
            }
            return Batch.of(features, targets);
        }
    }

    private abstract static class Generators extends DataGeneratorContract {

        private final Flaw flaw;

        Generators(Flaw flaw) {
            this.flaw = flaw;
        }

        @Override
        protected List<DataSource> subjects() {
            return List.of(() -> new Numbers(flaw, OPENED.incrementAndGet()));
        }

        @Override
        protected OptionalInt total(DataSource source) {
            return OptionalInt.of(23);
        }
    }

    static class Right extends Generators {
        Right() {
            super(Flaw.NOTHING);
        }
    }

    static class DropsTheRest extends Generators {
        DropsTheRest() {
            super(Flaw.DROPS_THE_REST);
        }
    }

    static class PartsOverlap extends Generators {
        PartsOverlap() {
            super(Flaw.PARTS_OVERLAP);
        }
    }

    static class LosesAnExample extends Generators {
        LosesAnExample() {
            super(Flaw.LOSES_AN_EXAMPLE);
        }
    }

    static class OrderByChance extends Generators {
        OrderByChance() {
            super(Flaw.ORDER_BY_CHANCE);
        }
    }

    static class OneOrder extends Generators {
        OneOrder() {
            super(Flaw.ONE_ORDER);
        }
    }

    static class CountsTooMany extends Generators {
        CountsTooMany() {
            super(Flaw.COUNTS_TOO_MANY);
        }
    }

    static class IgnoresTheBeginning extends Generators {
        IgnoresTheBeginning() {
            super(Flaw.IGNORES_THE_BEGINNING);
        }
    }

    static class OneCursor extends Generators {
        OneCursor() {
            super(Flaw.ONE_CURSOR);
        }
    }

    static class FloatDrift extends Generators {
        FloatDrift() {
            super(Flaw.FLOAT_DRIFT);
        }
    }

    static class LabelsByChance extends Generators {
        LabelsByChance() {
            super(Flaw.LABELS_BY_CHANCE);
        }
    }

    private static final String LOST = "each part delivers what it promises, a short last batch included";
    private static final String PARTS = "the parts are disjoint and complete";

    @Test
    void aRightGeneratorPasses() {
        assertThat(Verdict.of(Right.class)).isEqualTo(new Verdict(Set.of(), List.of(), 8));
    }

    static Stream<Arguments> lawsAndTheirBreakers() {
        String beginning = "beginning at a batch equals skipping those before it";
        String orders = "each epoch has the same examples, training in an order of its own";
        return Stream.of(
                Arguments.of(DropsTheRest.class, Set.of(LOST, beginning, orders)),
                Arguments.of(CountsTooMany.class, Set.of(LOST)),
                Arguments.of(PartsOverlap.class, Set.of(PARTS)),
                Arguments.of(LosesAnExample.class, Set.of(PARTS)),
                Arguments.of(OrderByChance.class, Set.of("an epoch is the same whenever it is opened")),
                Arguments.of(OneOrder.class, Set.of(orders)),
                Arguments.of(IgnoresTheBeginning.class, Set.of(beginning)),
                Arguments.of(OneCursor.class, Set.of("two cursors do not disturb each other")),
                Arguments.of(FloatDrift.class, Set.of("both precisions deliver the same")),
                Arguments.of(LabelsByChance.class, Set.of("labels and widths stay and fit")));
    }

    @ParameterizedTest
    @MethodSource("lawsAndTheirBreakers")
    void eachLawFailsTheGeneratorThatBreaksIt(Class<?> contract, Set<String> laws) {
        assertThat(Verdict.of(contract).broken()).isEqualTo(laws);
    }

    @Test
    void aFailureSaysWhatIsMissing() {
        assertThat(Verdict.of(LosesAnExample.class).messages())
                .containsExactly("LosesAnExample: " + PARTS + ": all parts together: expected 23, but was 22");
    }
}
