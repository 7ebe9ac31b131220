package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Gradients;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.data.InMemory;

/** Data that do not fit a model, at every door: each is refused with the place and both sizes, and nothing is learned from it. */
class BadInputTest {

    private final Sequential model = Toy.classifier().build();

    private void assertUntouched() {
        assertThat(model.state().step()).isZero();
        assertThat(Toy.sameBits(model, Toy.classifier().build())).isTrue();
    }

    @Test
    void featuresOfAnotherWidthAreRefusedAtEveryDoor() {
        Batch wide = Batch.of(FloatMatrix.zeros(4, 3), FloatMatrix.zeros(4, 2));
        InMemory wideData = InMemory.of(new double[4][3], new double[4][2]);
        List<Runnable> doors = List.of(
                () -> model.trainStep(wide),
                () -> model.validationStep(wide),
                () -> model.cost(wide),
                () -> model.gradients(wide, Gradients.of(model.parameters())),
                () -> model.predict(wide.features()),
                () -> model.snapshot().predict(wide.features()),
                () -> model.evaluate(wideData.train()));
        for (Runnable door : doors) {
            assertThatIllegalArgumentException()
                    .isThrownBy(door::run)
                    .withMessage("model input: expected shape (4×2), but was (4×3)");
        }
        assertUntouched();
    }

    @Test
    void targetsOfAnotherWidthAreRefusedAtEveryDoor() {
        Batch narrow = Batch.of(FloatMatrix.zeros(4, 2), FloatMatrix.zeros(4, 1));
        InMemory narrowData = InMemory.of(new double[4][2], new double[4][1]);
        List<Runnable> doors = List.of(
                () -> model.trainStep(narrow),
                () -> model.validationStep(narrow),
                () -> model.cost(narrow),
                () -> model.gradients(narrow, Gradients.of(model.parameters())),
                () -> model.evaluate(narrowData.train()));
        for (Runnable door : doors) {
            assertThatIllegalArgumentException()
                    .isThrownBy(door::run)
                    .withMessage("categorical-crossentropy targets: expected shape (4×2), but was (4×1)");
        }
        assertUntouched();
    }

    @Test
    void asManyTargetsAndWeightsAsExamplesAreExpected() {
        Matrix features = FloatMatrix.zeros(4, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Batch.of(features, FloatMatrix.zeros(3, 2)))
                .withMessage("batch targets: expected shape (4×2), but was (3×2)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Batch(features, FloatMatrix.zeros(4, 2), Optional.of(FloatMatrix.zeros(1, 4))))
                .withMessage("batch weights: expected shape (4×1), but was (1×4)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberThatIsNotFiniteIsNamedWithItsRowAndColumn(double value) {
        double[][] features = new double[5][3];
        features[3][2] = value;
        double[][] targets = new double[5][2];
        String was = Double.isNaN(value) ? "NaN" : Double.toString(value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InMemory.of(features, targets))
                .withMessage("features row 3, column 2: expected a finite number, but was " + was);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InMemory.of(targets, features))
                .withMessage("targets row 3, column 2: expected a finite number, but was " + was);
    }

    /** One step with it would have made every parameter NaN. */
    @Test
    void aTargetThatIsNotANumberTeachesNothing() {
        Matrix targets = FloatMatrix.zeros(1, 1).fill(Double.NaN);
        Sequential regression = regression();
        assertThat(regression
                        .trainStep(Batch.of(FloatMatrix.zeros(1, 2), targets))
                        .cost())
                .isNaN();
        assertThat(regression.state().step()).isZero();
        assertThat(Toy.sameBits(regression, regression())).isTrue();
    }

    private static Sequential regression() {
        return Sequential.input(2)
                .dense(1)
                .loss("mean-squared-error")
                .optimizer("sgd(0.1)")
                .build();
    }

    @Test
    void notANumberInGivesNotANumberOutForThatExampleOnly() {
        Matrix features = DoubleMatrix.of(new double[][] {{0.5, 1}, {Double.NaN, 1}, {0.5, 1}});
        Matrix predictions = model.predict(features);
        assertThat(predictions.get(1, 0)).isNaN();
        assertThat(predictions.get(0, 0)).isFinite().isEqualTo(predictions.get(2, 0));
    }

    @Test
    void noExamplesAreRefusedWhereverTheyWouldBeLearnedFrom() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InMemory.of(new double[0][2], new double[0][2]))
                .withMessage("features: expected at least one row, but was none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.trainStep(Batch.of(FloatMatrix.zeros(0, 2), FloatMatrix.zeros(0, 2))))
                .withMessage("batch examples: expected at least 1, but was 0");
        assertUntouched();
    }

    @Test
    void aBatchSizeOfZeroIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Toy.circles(8).batchSize(0))
                .withMessage("batch size: expected at least 1, but was 0");
    }

    @Test
    void aLabelThatIsNoClassIsNamedWithItsRow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InMemory.ofClasses(new double[3][2], new int[] {0, 1, 2}, 2))
                .withMessage("labels row 2: expected in [0, 2), but was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InMemory.ofClasses(new double[3][2], new int[] {0, -1, 1}, 2))
                .withMessage("labels row 1: expected in [0, 2), but was -1");
    }

    @Test
    void targetsOutsideTheRangeOfTheirLossAreNamedWithTheirPlace() {
        Sequential binary = Sequential.input(2)
                .dense(1, "sigmoid")
                .loss("binary-crossentropy")
                .optimizer("sgd")
                .build();
        Matrix targets = FloatMatrix.of(new float[][] {{0}, {2}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> binary.trainStep(Batch.of(FloatMatrix.zeros(2, 2), targets)))
                .withMessageStartingWith("binary-crossentropy targets: expected ")
                .withMessageEndingWith("but was 2 in row 1, column 0");
        assertThat(binary.state().step()).isZero();
    }

    @Test
    void gradientsOfAnotherModelAreRefusedBeforeAnyParameterChanges() {
        Gradients fewer = Gradients.of(regression().parameters());
        Gradients wider = Gradients.of(Sequential.input(2)
                .dense(8)
                .dense(3)
                .loss("mean-squared-error")
                .optimizer("sgd")
                .build()
                .parameters());
        Gradients inDouble = Gradients.of(Toy.classifier(ElementType.DOUBLE).parameters());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.apply(fewer))
                .withMessage("gradients: expected 4 parameters, but was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.gradients(Batch.of(FloatMatrix.zeros(1, 2), FloatMatrix.zeros(1, 2)), fewer))
                .withMessage("gradients: expected 4 parameters, but was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.apply(wider))
                .withMessage("gradient of dense-2.weights: expected shape (8×2), but was (8×3)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.apply(inDouble))
                .withMessage("gradient of dense-1.weights: expected precision FLOAT, but was DOUBLE");
        assertUntouched();
    }
}
