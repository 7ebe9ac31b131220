package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nnj.api.component.Components;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Gradients;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.model.Directive;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.Observer;
import org.nnj.api.model.StepResult;
import org.nnj.data.InMemory;

class SequentialTest {

    private static final Batch BATCH = Batch.of(
            FloatMatrix.of(new float[][] {{0.5f, -1}, {2, 0.25f}, {-0.75f, 1}}),
            FloatMatrix.of(new float[][] {{1, 0}, {0, 1}, {1, 0}}));

    @Test
    void predictsOneRowForEachExample() {
        Matrix predictions = Toy.classifier().build().predict(BATCH.features());
        assertThat(predictions.rows()).isEqualTo(3);
        assertThat(predictions.columns()).isEqualTo(2);
        assertThat(predictions.get(0, 0) + predictions.get(0, 1)).isEqualTo(1, offset(1e-6));
    }

    @Test
    void predictsNothingForNoExamples() {
        assertThat(Toy.classifier().build().predict(FloatMatrix.zeros(0, 2)).rows())
                .isZero();
    }

    @Test
    void aBatchIsPredictedAsItsRowsAre() {
        Sequential model = Toy.classifier().build();
        Matrix all = model.predict(BATCH.features());
        for (int row = 0; row < 3; row++) {
            double[] features = new double[2];
            BATCH.features().copyRow(row, features);
            Matrix one = model.predict(DoubleMatrix.of(new double[][] {features}));
            assertThat(one.get(0, 0)).isEqualTo(all.get(row, 0));
        }
    }

    @Test
    void refusesFeaturesOfAnotherWidthNamingBothShapes() {
        Sequential model = Sequential.input(28, 28)
                .dense(2)
                .loss("mean-squared-error")
                .optimizer("sgd")
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.predict(FloatMatrix.zeros(32, 28)))
                .withMessage("model input: expected shape (32×784), but was (32×28)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.trainStep(Batch.of(FloatMatrix.zeros(32, 28), FloatMatrix.zeros(32, 2))))
                .withMessage("model input: expected shape (32×784), but was (32×28)");
    }

    @Test
    void refusesTargetsThatDoNotFitTheLoss() {
        Sequential model = Toy.classifier().build();
        Matrix features = FloatMatrix.zeros(3, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.trainStep(Batch.of(features, FloatMatrix.zeros(3, 1))))
                .withMessage("categorical-crossentropy targets: expected shape (3×2), but was (3×1)");
        Sequential sparse =
                Toy.classifier().loss("sparse-categorical-crossentropy").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sparse.trainStep(
                        Batch.of(features, FloatMatrix.zeros(3, 1).fill(2))))
                .withMessageContaining("sparse-categorical-crossentropy")
                .withMessageContaining("0 to 1")
                .withMessageContaining("2");
        assertThat(sparse.state().step()).isZero();
    }

    @Test
    void missingPartsAreNamedWithAnExample() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sequential.input(2).dense(1).optimizer("sgd").build())
                .withMessage(
                        "sequential: expected a loss, but none was given; add .loss(\"categorical-crossentropy\")");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sequential.input(2).dense(1).loss("hinge").build())
                .withMessage("sequential: expected an optimizer, but none was given; add .optimizer(\"sgd(0.1)\")");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Sequential.input(2).loss("hinge").optimizer("sgd").build())
                .withMessage("sequential.layers: expected at least one layer, but was none");
    }

    @Test
    void anUnknownNameIsRefusedOnTheSpotWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Toy.classifier().metrics("acuracy"))
                .withMessageStartingWith("unknown metric 'acuracy'; did you mean 'accuracy'? Known: ");
    }

    @Test
    void theSummaryCountsTheParametersOfThePaper() {
        Sequential paper = Sequential.input(28, 28)
                .dense(32, "tanh")
                .dense(16, "tanh")
                .dense(10, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("sgd")
                .build();
        assertThat(paper.summary().toString()).isEqualTo("""
                        layer    output   parameters
                        input    (28×28)           0
                        dense-1  (32)         25,120
                        dense-2  (16)            528
                        dense-3  (10)            170
                        total                 25,818
                        """);
    }

    @Test
    void theDescriptionIsAValueThatReadsBack() {
        SequentialSpec spec = Toy.classifier()
                .transform("standardize")
                .dropout(0.25)
                .clipNorm(1)
                .spec();
        assertThat(Components.shared().find(SequentialSpec.class, Components.describe(spec)))
                .isEqualTo(spec);
    }

    @Test
    void aTrainingStepLowersTheCostOfItsBatch() {
        Sequential model = Toy.classifier().build();
        StepResult first = model.trainStep(BATCH);
        StepResult second = model.trainStep(BATCH);
        assertThat(first.step()).isEqualTo(1);
        assertThat(second.step()).isEqualTo(2);
        assertThat(second.cost()).isLessThan(first.cost());
        assertThat(model.validationStep(BATCH).cost()).isLessThan(second.cost());
    }

    @Test
    void applyingTheGradientsIsTheTrainingStep() {
        Sequential byStep = Toy.classifier().clipNorm(0.1).build();
        Sequential byHand = Toy.classifier().clipNorm(0.1).build();
        byStep.trainStep(BATCH);
        Gradients gradients = Gradients.of(byHand.parameters());
        byHand.gradients(BATCH, gradients);
        byHand.apply(gradients);
        assertThat(Toy.sameBits(byStep, byHand)).isTrue();
    }

    @Test
    void theGradientsOfTwoHalvesAddUpToThoseOfTheWhole() {
        Sequential model = Toy.classifier(ElementType.DOUBLE);
        double[][] x = BATCH.features().toArray();
        double[][] y = BATCH.targets().toArray();
        Gradients whole = Gradients.of(model.parameters());
        model.gradients(Batch.of(DoubleMatrix.of(x), DoubleMatrix.of(y)), whole);
        Gradients sum = Gradients.of(model.parameters());
        for (int row = 0; row < 3; row++) {
            Gradients one = Gradients.of(model.parameters());
            model.gradients(
                    Batch.of(DoubleMatrix.of(new double[][] {x[row]}), DoubleMatrix.of(new double[][] {y[row]})), one);
            one.scale(1.0 / 3);
            sum.add(one);
        }
        sum.scale(-1);
        sum.add(whole);
        assertThat(sum.norm()).isLessThan(1e-15);
    }

    @Test
    void weightsCountExamplesAsIfTheyWereRepeated() {
        Sequential weighted = Toy.classifier(ElementType.DOUBLE);
        Sequential repeated = Toy.classifier(ElementType.DOUBLE);
        double[][] x = {{1, 2}, {-1, 0.5}};
        double[][] y = {{1, 0}, {0, 1}};
        Matrix weights = DoubleMatrix.of(new double[][] {{2}, {0}});
        double a = weighted.cost(new Batch(DoubleMatrix.of(x), DoubleMatrix.of(y), Optional.of(weights)));
        double b = repeated.cost(
                Batch.of(DoubleMatrix.of(new double[][] {x[0], x[0]}), DoubleMatrix.of(new double[][] {y[0], y[0]})));
        assertThat(a).isEqualTo(b);
    }

    @Test
    void theReportedCostIncludesThePenalty() {
        Sequential plain = Toy.classifier(ElementType.DOUBLE);
        Sequential regularized = Sequential.input(2)
                .layer("dense(units=8, activation=tanh, regularizer=l2(0.5))")
                .dense(2, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.2)")
                .precision(ElementType.DOUBLE)
                .seed(11)
                .build();
        Batch batch = Batch.of(BATCH.features().toDouble(), BATCH.targets().toDouble());
        double squares = regularized.parameters().get(0).value().sumOfSquares();
        assertThat(regularized.cost(batch)).isEqualTo(plain.cost(batch) + 0.25 * squares, offset(1e-12));
    }

    @Test
    void clippingByValueLimitsEveryElement() {
        Sequential model = Sequential.input(1)
                .dense(1)
                .loss("sum-of-squared-errors")
                .optimizer("sgd(1)")
                .clipValue(0.5)
                .precision(ElementType.DOUBLE)
                .build();
        double before = model.parameters().get(0).value().get(0, 0);
        model.trainStep(Batch.of(
                DoubleMatrix.zeros(1, 1).fill(100), DoubleMatrix.zeros(1, 1).fill(1e6)));
        assertThat(model.parameters().get(0).value().get(0, 0)).isEqualTo(before + 0.5);
    }

    @Test
    void aStepThatIsNotFiniteChangesNothing() {
        Sequential model = Toy.classifier().build();
        Matrix hostile = FloatMatrix.zeros(1, 2).fill(Double.NaN);
        StepResult result = model.trainStep(Batch.of(hostile, FloatMatrix.of(new float[][] {{1, 0}})));
        assertThat(result.cost()).isNaN();
        assertThat(result.step()).isZero();
        assertThat(Toy.sameBits(model, Toy.classifier().build())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void transformsAreFittedOnTheTrainingPartAndTravelWithTheModel(ElementType type) {
        Sequential model =
                Toy.classifier().precision(type).transform("standardize").build();
        assertThatIllegalStateException()
                .isThrownBy(() -> model.predict(BATCH.features()))
                .withMessage("model: expected fitted transforms, but they have seen no data; call fit first");
        InMemory data = InMemory.ofClasses(new double[][] {{100, 5}, {300, 5}}, new int[] {0, 1}, 2)
                .batchSize(2);
        model.fit(data, 30);
        Matrix features = DoubleMatrix.of(new double[][] {{100, 5}, {300, 5}});
        Matrix predictions = model.predict(features);
        assertThat(predictions.get(0, 0)).isGreaterThan(0.9);
        assertThat(predictions.get(1, 1)).isGreaterThan(0.9);
        assertThat(features.get(0, 0)).as("the caller's features").isEqualTo(100);
    }

    @Test
    void eightThreadsPredictWhatOneDoes() throws Exception {
        Sequential model = Toy.classifier().build();
        model.fit(Toy.circles(50), 2);
        RandomStream random = RandomStream.of(1, "features");
        List<Matrix> inputs = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            inputs.add(FloatMatrix.zeros(1 + i % 9, 2).map(x -> random.uniform(-2, 2)));
        }
        List<Matrix> alone = inputs.stream().map(model::predict).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> together = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                together.add(threads.submit(() -> {
                    boolean same = true;
                    for (int round = 0; round < 50; round++) {
                        for (int i = 0; i < inputs.size(); i++) {
                            same &= model.predict(inputs.get(i)).equals(alone.get(i));
                        }
                    }
                    return same;
                }));
            }
            for (Future<Boolean> result : together) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void duringTrainingOnlyASnapshotMayPredict() {
        Sequential model = Toy.classifier().build();
        List<Matrix> asked = new ArrayList<>();
        model.fit(Toy.circles(16), 1, run -> new Observer() {
            @Override
            public Directive epochEnded(EpochEnd epoch) {
                asked.add(model.snapshot().predict(BATCH.features()));
                assertThatIllegalStateException()
                        .isThrownBy(() -> model.predict(BATCH.features()))
                        .withMessage("model: expected no training during a prediction, but the parameters are changing;"
                                + " ask a snapshot() instead");
                assertThatIllegalStateException()
                        .isThrownBy(() -> model.trainStep(BATCH))
                        .withMessage("model: expected one training at a time, but it is being trained already");
                return Directive.proceed();
            }
        });
        assertThat(asked.get(0)).isEqualTo(model.predict(BATCH.features()));
    }

    @Test
    void duringTrainingACallbackWritesFilesNotTheModel() {
        Sequential model = Toy.classifier().build();
        model.fit(Toy.circles(16), 1, run -> new Observer() {
            @Override
            public Directive epochEnded(EpochEnd epoch) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> model.save(OutputStream.nullOutputStream()))
                        .withMessage("model: expected no training while it is written, but the parameters are changing;"
                                + " during a fit the callback checkpoint writes files");
                return Directive.proceed();
            }
        });
        assertThat(model.state().epoch()).isEqualTo(1);
    }

    /** Cost and gradients use the buffers of training: another thread would learn from their numbers. */
    @Test
    void duringTrainingNoOtherThreadMayAskForCostOrGradients() {
        Sequential model = Toy.classifier().build();
        String busy =
                "model: expected one thread at a time for training, cost and gradients, but another one is at work";
        List<Throwable> refused = new ArrayList<>();
        model.fit(Toy.circles(16), 1, run -> new Observer() {
            @Override
            public Directive epochEnded(EpochEnd epoch) {
                Gradients gradients = Gradients.of(model.parameters());
                refused.add(thrownInAnotherThread(() -> model.cost(BATCH)));
                refused.add(thrownInAnotherThread(() -> model.gradients(BATCH, gradients)));
                return Directive.proceed();
            }
        });
        assertThat(refused)
                .hasSize(2)
                .allSatisfy(thrown -> assertThat(thrown)
                        .hasCauseInstanceOf(IllegalStateException.class)
                        .hasRootCauseMessage(busy));
        assertThat(model.cost(BATCH)).isFinite();
    }

    private static Throwable thrownInAnotherThread(Runnable action) {
        return assertThrows(CompletionException.class, CompletableFuture.runAsync(action)::join);
    }

    @Test
    void aSnapshotStaysAsItIs() {
        Sequential model = Toy.classifier().build();
        Predictor snapshot = model.snapshot();
        Matrix before = model.predict(BATCH.features());
        model.fit(Toy.circles(50), 3);
        assertThat(snapshot.predict(BATCH.features())).isEqualTo(before);
        assertThat(model.predict(BATCH.features())).isNotEqualTo(before);
    }

    @Test
    void anEvaluationMayUseOtherMetrics() {
        InMemory data = Toy.circles(40);
        Sequential model = Toy.classifier().build();
        assertThat(model.evaluate(data.train(), List.of("micro-accuracy", "recall"))
                        .metrics())
                .containsOnlyKeys("micro-accuracy", "recall");
        assertThat(model.evaluate(data.train()).examples()).isEqualTo(40);
        assertThat(model.evaluate(data.test()).loss()).as("of no examples").isNaN();
    }

    @Test
    void labelsComeFromTheData() {
        Sequential model = Toy.classifier().build();
        assertThat(model.labels()).isEmpty();
        model.fit(Toy.circles(8).withLabels("inside", "outside"), 1);
        assertThat(model.labels()).containsExactly("inside", "outside");
    }

    @Test
    void refusesABatchWithoutExamples() {
        Sequential model = Toy.classifier().build();
        Batch empty = Batch.of(FloatMatrix.zeros(0, 2), FloatMatrix.zeros(0, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.trainStep(empty))
                .withMessage("batch examples: expected at least 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.validationStep(empty))
                .withMessage("batch examples: expected at least 1, but was 0");
    }

    @Test
    void gradientsThatAreNotFiniteChangeNothing() {
        Sequential model = Toy.classifier().build();
        Gradients gradients = Gradients.of(model.parameters());
        gradients.get(1).set(0, 0, Double.NaN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.apply(gradients))
                .withMessage("gradients: expected finite numbers, but was NaN or infinite");
        assertThat(Toy.sameBits(model, Toy.classifier().build())).isTrue();
    }
}
