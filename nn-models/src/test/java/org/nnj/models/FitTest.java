package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.InOrder;
import org.nnj.api.data.Batch;
import org.nnj.api.data.Transform;
import org.nnj.api.data.TransformSpec;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.model.Callback;
import org.nnj.api.model.Directive;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.History;
import org.nnj.api.model.Observer;
import org.nnj.api.model.Outcome;
import org.nnj.data.InMemory;
import org.nnj.models.callback.EarlyStopping;

class FitTest {

    private final Callback callback = mock();
    private final Observer observer = mock();

    @BeforeEach
    void observe() {
        when(callback.start(any())).thenReturn(observer);
        when(observer.batchEnded(any())).thenReturn(Directive.proceed());
        when(observer.epochEnded(any())).thenReturn(Directive.proceed());
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void learnsTwoClasses(ElementType type) {
        Sequential model = Toy.classifier(type);
        History history = model.fit(Toy.circles(100), 60);
        assertThat(history.outcome()).isEqualTo(Outcome.completed());
        assertThat(history.values("accuracy")[59]).isGreaterThan(0.97);
        assertThat(history.values("loss")[59]).isLessThan(history.values("loss")[0] / 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sgd(0.1)",
                "sgd(0.1, momentum=0.9, nesterov=true)",
                "adam",
                "adadelta",
                "sgd(learning-rate=cosine(initial=0.1, steps=60))"
            })
    void twoEpochsAndThenThreeAreFive(String optimizer) {
        String layer = optimizer.startsWith("sgd(0.1)") ? "dropout(0.3)" : "dropout(0)";
        Sequential inParts = Toy.classifier()
                .layer(layer)
                .dense(2, "softmax")
                .optimizer(full(optimizer))
                .build();
        Sequential atOnce = Toy.classifier()
                .layer(layer)
                .dense(2, "softmax")
                .optimizer(full(optimizer))
                .build();
        InMemory data = Toy.circles(50);
        inParts.fit(data, 2);
        inParts.fit(data, 3);
        atOnce.fit(data, 5);
        assertThat(Toy.sameBits(inParts, atOnce)).isTrue();
        assertThat(inParts.state().epoch()).isEqualTo(5);
    }

    /** Only a single argument may stand without its name. */
    private static String full(String optimizer) {
        return optimizer.replace("sgd(0.1, ", "sgd(learning-rate=0.1, ");
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherSeedOthers() {
        Sequential first = Toy.classifier().build();
        Sequential second = Toy.classifier().build();
        Sequential other = Toy.classifier().seed(12).build();
        for (Sequential model : List.of(first, second, other)) {
            model.fit(Toy.circles(50), 3);
        }
        assertThat(Toy.sameBits(first, second)).isTrue();
        assertThat(Toy.sameBits(first, other)).isFalse();
    }

    @Test
    void everyExampleIsSeenOnceAnEpochTheShortLastBatchIncluded() {
        Toy.classifier().build().fit(Toy.circles(50), 2, callback);
        verify(observer, times(2 * 7)).batchEnded(any());
        verify(observer).batchEnded(argThat(end -> end.epoch() == 2 && end.batch() == 7 && end.step() == 14));
    }

    @Test
    void observersAreToldOfBatchesThenTheEpochThenTheEnd() {
        Toy.classifier().build().fit(Toy.circles(8), 1, callback);
        InOrder order = inOrder(callback, observer);
        order.verify(callback).start(any());
        order.verify(observer).batchEnded(any());
        order.verify(observer).epochEnded(any());
        order.verify(observer).ended(Outcome.completed());
    }

    @Test
    void measuresTrainingAndValidation() {
        List<EpochEnd> ends = new ArrayList<>();
        Callback collect = run -> new Observer() {
            @Override
            public Directive epochEnded(EpochEnd epoch) {
                ends.add(epoch);
                return Directive.proceed();
            }
        };
        Toy.classifier().build().fit(Toy.circles(100).holdOut(0.2), 1, collect);
        assertThat(ends.get(0).values()).containsOnlyKeys("loss", "accuracy", "validation-loss", "validation-accuracy");
    }

    @Test
    void theValidationValuesAreThoseOfAnEvaluation() {
        InMemory data = Toy.circles(101).holdOut(0.3);
        Sequential model = Toy.classifier().build();
        History history = model.fit(data, 2);
        assertThat(history.values("validation-loss")[1])
                .isEqualTo(model.evaluate(data.validation()).loss());
        assertThat(history.values("validation-accuracy")[1])
                .isEqualTo(model.evaluate(data.validation()).metric("accuracy"));
    }

    @Test
    void aStopEndsTheRunWithItsReason() {
        when(observer.epochEnded(any())).thenReturn(Directive.proceed().stop("enough"));
        History history = Toy.classifier().build().fit(Toy.circles(8), 5, callback);
        assertThat(history.epochs()).hasSize(1);
        assertThat(history.outcome()).isEqualTo(Outcome.stopped("enough"));
    }

    @Test
    void aStopAfterABatchLeavesTheEpochIncomplete() {
        when(observer.batchEnded(any())).thenReturn(Directive.proceed().stop("enough"));
        Sequential model = Toy.classifier().build();
        History history = model.fit(Toy.circles(50), 5, callback);
        assertThat(history.epochs()).isEmpty();
        assertThat(model.state().step()).isEqualTo(1);
        assertThat(model.state().epoch()).isZero();
    }

    @Test
    void rememberedParametersAreGivenBackAtTheEnd() {
        when(observer.epochEnded(any()))
                .thenReturn(Directive.proceed().remember())
                .thenReturn(Directive.proceed());
        Sequential model = Toy.classifier().build();
        Sequential oneEpoch = Toy.classifier().build();
        model.fit(Toy.circles(50), 4, callback);
        oneEpoch.fit(Toy.circles(50), 1);
        assertThat(Toy.sameBits(model, oneEpoch)).isTrue();
    }

    @Test
    void factorsOnTheLearningRateMultiplyAndStay() {
        when(observer.epochEnded(any())).thenReturn(Directive.proceed().scaleLearningRate(0.5));
        Sequential model = Toy.classifier().build();
        List<Double> rates = model.fit(Toy.circles(16), 3, callback, callback).epochs().stream()
                .map(EpochEnd::learningRate)
                .toList();
        assertThat(rates).containsExactly(0.2, 0.05, 0.0125);
        assertThat(model.state().learningRateScale()).isEqualTo(1.0 / 64);
    }

    @Test
    void anUnknownMonitorIsRefusedBeforeTheFirstEpochWithTheKnownOnes() {
        Sequential model = Toy.classifier().build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(Toy.circles(8), 1, new EarlyStopping("validation-accuracy", 2)))
                .withMessage("early-stopping.monitor: expected one of loss, accuracy, but was 'validation-accuracy';"
                        + " the data has no validation part");
        assertThat(model.state().step()).isZero();
    }

    @Test
    void numbersThatBlowUpEndTheRunAndLeaveFiniteParameters() {
        Sequential model = Sequential.input(2)
                .dense(4, "relu")
                .dense(1)
                .loss("mean-squared-error")
                .optimizer("sgd(1000)")
                .build();
        DoubleMatrix targets = DoubleMatrix.zeros(20, 1);
        targets.fill(1);
        Matrix features = DoubleMatrix.zeros(20, 2).fill(3);
        History history = model.fit(InMemory.of(features, targets).batchSize(4), 50);
        assertThat(history.outcome().kind()).isEqualTo(Outcome.Kind.DIVERGED);
        assertThat(history.outcome().message())
                .matches("training stopped at epoch \\d+, step \\d+, (layer \\d|after the last layer): "
                        + "(loss is (NaN|Infinity)|gradient is not finite) \\(learning rate 1000.0\\); "
                        + "try a smaller learning rate or gradient clipping");
        assertThat(model.network().isFinite()).isTrue();
    }

    @Test
    void dataThatDoesNotFitIsRefusedBeforeTheFirstStep() {
        InMemory wide = InMemory.of(new double[4][3], new double[4][2]);
        InMemory narrowTargets = InMemory.of(new double[4][2], new double[4][1]);
        Sequential model = Toy.classifier().build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(wide, 1))
                .withMessage("fit features: expected examples of shape (2), but was (3)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(narrowTargets, 1))
                .withMessage("fit targets: expected 2 columns (categorical-crossentropy with 2 outputs), but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(Toy.circles(8), -1))
                .withMessage("fit epochs: expected at least 0, but was -1");
    }

    @Test
    void anUpdateThatOverflowsInTheLastStepEndsTheRunToo() {
        Sequential model = overflowing();
        Matrix before = model.parameters().get(0).canonical();
        History history = model.fit(InMemory.of(new double[][] {{1}}, new double[][] {{1}}), 1);
        assertThat(history.outcome().kind()).isEqualTo(Outcome.Kind.DIVERGED);
        assertThat(history.outcome().message())
                .isEqualTo("training stopped at epoch 1, step 1, layer 1: a parameter is no longer finite"
                        + " (learning rate 1.0E39); try a smaller learning rate or gradient clipping");
        assertThat(model.parameters().get(0).canonical()).isEqualTo(before);
    }

    /** Else the next fit would begin with a velocity that is infinite. */
    @Test
    void whatTheOptimizerRemembersOfAnOverflowIsForgotten() {
        Sequential model = Sequential.input(1)
                .dense(1)
                .loss("mean-squared-error")
                .optimizer("sgd(learning-rate=1e39, momentum=0.9)")
                .build();
        History history = model.fit(InMemory.of(new double[][] {{1}}, new double[][] {{1}}), 1);
        assertThat(history.outcome().kind()).isEqualTo(Outcome.Kind.DIVERGED);
        assertThat(model.state().slots())
                .allSatisfy(slots -> assertThat(slots.get(0).sumOfSquares()).isZero());
    }

    /** A smaller learning rate would not help. */
    @Test
    void aFeatureThatIsNotFiniteIsBlamedInsteadOfALayer() {
        TransformSpec spec = mock();
        Transform blank = mock();
        when(spec.fit(any())).thenReturn(blank);
        doAnswer(call -> call.getArgument(0, Matrix.class).fill(Double.NaN))
                .when(blank)
                .apply(any());
        Sequential model = Toy.classifier().transform(spec).build();
        assertThat(model.fit(Toy.circles(8), 1).outcome().message())
                .isEqualTo(
                        "training stopped at epoch 1, step 1, before layer 1: loss is NaN since a feature is infinite"
                                + " or NaN; look at the data and its transforms");
        assertThat(model.network().isFinite()).isTrue();
    }

    /** Our generators refuse such a target; somebody else's may not. */
    @Test
    void aTargetThatIsNotFiniteIsBlamedInsteadOfTheOutput() {
        Sequential model = Sequential.input(1)
                .dense(1, "tanh")
                .loss("mean-squared-error")
                .optimizer("sgd(0.1)")
                .build();
        Training training = new Training(model.spec(), model.network());
        Matrix feature = FloatMatrix.zeros(1, 1);
        training.step(feature, Batch.of(feature, FloatMatrix.zeros(1, 1).fill(Double.NaN)));
        assertThat(training.blowUp())
                .hasValue("step 1, before layer 1: loss is NaN since a target is infinite or NaN;"
                        + " look at the data and its transforms");
    }

    /** No learning rate helps against the logarithm of a number that is negative, or 0. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linear | categorical-crossentropy | NaN | the output activation softmax",
                "log-softmax | categorical-crossentropy | NaN | the output activation softmax",
                "hard-tanh | binary-crossentropy | NaN | the output activation sigmoid",
                "relu | kl-divergence | Infinity | the output activation softmax"
            })
    void anOutputThatTheLossDoesNotTakeIsNamedInsteadOfTheLearningRate(
            String output, String loss, String value, String instead) {
        Sequential model = Sequential.input(1)
                .layer("dense(units=2, weights=constant(-1), activation=" + output + ")")
                .loss(loss)
                .optimizer("sgd(0.1)")
                .build();
        InMemory data = InMemory.of(new double[][] {{1}}, new double[][] {{1, 0}});
        assertThat(model.fit(data, 1).outcome().message())
                .isEqualTo("training stopped at epoch 1, step 1, after the last layer: loss is " + value
                        + " though every output is finite, for " + loss + " does not take what " + output
                        + " gives; try " + instead + " or another loss");
    }

    /** The penalty of these weights is beyond the largest number; the loss, although composed, is not. */
    @Test
    void aPenaltyIsNotBlamedOnTheLoss() {
        Sequential model = Sequential.input(1)
                .layer("dense(units=1, weights=constant(1e38), activation=tanh, regularizer=l2(1e300))")
                .loss("mean-absolute-error")
                .optimizer("sgd(0.1)")
                .build();
        assertThat(model.fit(InMemory.of(new double[][] {{0}}, new double[][] {{1}}), 1)
                        .outcome()
                        .message())
                .isEqualTo(
                        "training stopped at epoch 1, step 1, after the last layer: loss is Infinity (learning rate 0.1);"
                                + " try a smaller learning rate or gradient clipping");
    }

    @Test
    void noCheckpointIsAskedForWithParametersThatAreNotFinite() {
        when(observer.batchEnded(any()))
                .thenReturn(Directive.proceed()
                        .checkpoint(Path.of("not-written.nnj"))
                        .stop("enough"));
        History history = overflowing().fit(InMemory.of(new double[][] {{1}}, new double[][] {{1}}), 1, callback);
        assertThat(history.outcome().kind()).isEqualTo(Outcome.Kind.DIVERGED);
        assertThat(Path.of("not-written.nnj")).doesNotExist();
    }

    /** A gradient of about −2 times a rate beyond the largest float: the loss is finite, the new weight is not. */
    private static Sequential overflowing() {
        return Sequential.input(1)
                .layer("dense(units=1, weights=zeros)")
                .loss("mean-squared-error")
                .optimizer("sgd(1e39)")
                .build();
    }

    @Test
    void asManyEpochsAsCanBeCountedMayBeAskedForAfterOthers() {
        when(observer.epochEnded(any())).thenReturn(Directive.proceed().stop("enough"));
        Sequential model = Toy.classifier().build();
        model.fit(Toy.circles(8), 1);
        assertThat(model.fit(Toy.circles(8), Integer.MAX_VALUE, callback).epochs())
                .extracting(EpochEnd::epoch)
                .containsExactly(2);
    }

    @Test
    void noEpochsChangeNothing() {
        Sequential model = Toy.classifier().build();
        assertThat(model.fit(Toy.circles(8), 0).epochs()).isEmpty();
        assertThat(Toy.sameBits(model, Toy.classifier().build())).isTrue();
    }

    @Test
    void aFailingCallbackLeavesTheModelUsable() {
        when(observer.epochEnded(any())).thenThrow(new IllegalStateException("disk full"));
        Sequential model = Toy.classifier().build();
        assertThatIllegalStateException()
                .isThrownBy(() -> model.fit(Toy.circles(8), 1, callback))
                .withMessage("disk full");
        assertThat(model.predict(DoubleMatrix.zeros(1, 2)).rows()).isEqualTo(1);
    }
}
