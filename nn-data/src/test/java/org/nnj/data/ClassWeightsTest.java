package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.math.ElementType;

class ClassWeightsTest {

    /** Example i has feature i and belongs to class 0, if i is below 90, else to class 1. */
    private static InMemory unequal() {
        double[][] features = new double[100][1];
        int[] labels = new int[100];
        for (int i = 0; i < 100; i++) {
            features[i][0] = i;
            labels[i] = i < 90 ? 0 : 1;
        }
        return InMemory.ofClasses(features, labels, 2);
    }

    private static double[] sumsOfWeights(Batches part) {
        double[] sums = new double[2];
        try (BatchCursor cursor = part.open(0, 0, ElementType.DOUBLE)) {
            while (cursor.hasNext()) {
                Batch batch = cursor.next();
                for (int row = 0; row < batch.rows(); row++) {
                    sums[batch.targets().argMaxOfRow(row)] +=
                            batch.weights().orElseThrow().get(row, 0);
                }
            }
        }
        return sums;
    }

    @Test
    void balancedClassesCountAlikeAndAllTogetherAsManyAsThereAre() {
        Batches train = unequal().balanced().holdOut(0.3).seed(4).train();

        // 70 examples in two classes
        assertThat(sumsOfWeights(train)).containsExactly(new double[] {35, 35}, within(1e-12));
    }

    @Test
    void aClassWithoutTrainingExamplesTakesNothingFromTheOthers() {
        InMemory three = InMemory.ofClasses(new double[][] {{1}, {2}, {3}}, new int[] {0, 0, 1}, 3)
                .balanced();

        // 3/(2·2) twice, and 3/(2·1)
        assertThat(sumsOfWeights(three.train())).containsExactly(1.5, 1.5);
    }

    @Test
    void weightsOfClassesMayBeGiven() {
        assertThat(sumsOfWeights(unequal().classWeights(1, 9).train())).containsExactly(90, 90);
    }

    @Test
    void onlyTheTrainingPartIsWeighted() {
        InMemory data = unequal().balanced().split(0.6, 0.2, 0.2);

        for (Batches part : new Batches[] {data.validation(), data.test()}) {
            try (BatchCursor cursor = part.open(0, 0, ElementType.FLOAT)) {
                assertThat(cursor.next().weights()).isEmpty();
            }
        }
    }

    @Test
    void refusesWhatCannotBeWeightedByClass() {
        InMemory numbers = InMemory.of(new double[][] {{1}}, new double[][] {{1}});
        assertThatThrownBy(numbers::balanced)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("class weights: expected targets that are classes, but was 1 column of numbers");
        assertThatThrownBy(() -> unequal().classWeights(1, 2, 3))
                .hasMessage("class weights: expected 2, one a class, but was 3");
        assertThatThrownBy(() -> unequal().classWeights(1, -1))
                .hasMessage("weight of class 1: expected a finite number of at least 0, but was -1.0");
        assertThatThrownBy(() -> unequal().withWeights(new double[100]).balanced())
                .hasMessage("class weights: expected examples without weights of their own, but was 100 with");
    }
}
