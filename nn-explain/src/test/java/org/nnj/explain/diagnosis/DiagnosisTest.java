package org.nnj.explain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.Matrix;
import org.nnj.data.InMemory;
import org.nnj.models.Sequential;
import org.nnj.models.SequentialBuilder;

/** Each symptom by a network or data built to show it, beside a twin that differs in that alone and is healthy. */
class DiagnosisTest {

    private static SequentialBuilder network() {
        return Sequential.input(Clusters.INPUTS)
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.1)")
                .seed(3);
    }

    private static SequentialBuilder hidden() {
        return network().dense(16, "tanh");
    }

    private static Sequential healthy() {
        return hidden().dense(3, "softmax").build();
    }

    /** A stack of layers with some activation and some way to start. */
    private static Sequential deep(int layers, String activation, String weights) {
        SequentialBuilder builder = network();
        for (int i = 0; i < layers; i++) {
            builder.layer("dense(units=16, activation=" + activation + ", weights=" + weights + ")");
        }
        return builder.layer("dense(units=3, activation=softmax, weights=" + weights + ")")
                .build();
    }

    private static Sequential regression(String output) {
        return Sequential.input(Clusters.INPUTS)
                .dense(16, "tanh")
                .dense(1, output)
                .loss("mean-squared-error")
                .optimizer("sgd(0.05)")
                .seed(3)
                .build();
    }

    /** The first feature and more, as a number to be learnt. */
    private static InMemory numbers(double offset) {
        double[][] features = Clusters.features(1, "training", 200, 200, 200);
        double[][] targets = new double[features.length][1];
        for (int i = 0; i < targets.length; i++) {
            targets[i][0] = features[i][0] + offset;
        }
        return InMemory.of(features, targets).seed(1);
    }

    private static InMemory withTargets(double... shares) {
        int[] labels = Clusters.labels(200, 200, 200);
        double[][] targets = new double[labels.length][3];
        for (int i = 0; i < targets.length; i++) {
            for (int k = 0; k < 3; k++) {
                targets[i][(labels[i] + k) % 3] = shares[k];
            }
        }
        return InMemory.of(Clusters.features(1, "training", 200, 200, 200), targets)
                .seed(1);
    }

    record Pair(
            Symptom symptom,
            String name,
            Sequential sick,
            DataGenerator sickData,
            Sequential twin,
            DataGenerator twinData) {

        Pair(Symptom symptom, String name, Sequential sick, Sequential twin) {
            this(symptom, name, sick, Clusters.healthy(), twin, Clusters.healthy());
        }

        Pair(Symptom symptom, String name, DataGenerator sickData, DataGenerator twinData) {
            this(symptom, name, healthy(), sickData, healthy(), twinData);
        }
    }

    static List<Pair> pairs() {
        InMemory data = Clusters.healthy();
        InMemory large = Clusters.of(300, 200, 200, 200);
        InMemory small = Clusters.of(1e-3, 200, 200, 200);
        return List.of(
                new Pair(Symptom.INPUTS_NOT_FINITE, "missing values", new Unchecked(data, 5), data),
                new Pair(
                        Symptom.INPUTS_NOT_SCALED,
                        "features of 300",
                        healthy(),
                        large,
                        hidden().transform("standardize").dense(3, "softmax").build(),
                        large),
                new Pair(
                        Symptom.INPUTS_NOT_SCALED,
                        "features of 0.001",
                        healthy(),
                        small,
                        hidden().transform("standardize").dense(3, "softmax").build(),
                        small),
                new Pair(
                        Symptom.TARGETS_NOT_ONE_HOT,
                        "two classes at a time",
                        withTargets(1, 1, 0),
                        withTargets(0.8, 0.2, 0)),
                new Pair(
                        Symptom.TARGETS_NOT_ONE_HOT,
                        "class indices",
                        healthy(),
                        data.sparseTargets(),
                        hidden().dense(3, "softmax")
                                .loss("sparse-categorical-crossentropy")
                                .build(),
                        data.sparseTargets()),
                new Pair(
                        Symptom.TARGETS_OUT_OF_RANGE,
                        "numbers up to 6 for tanh",
                        regression("tanh"),
                        numbers(4),
                        regression("linear"),
                        numbers(0)),
                new Pair(
                        Symptom.TARGETS_OUT_OF_RANGE,
                        "four classes for three outputs",
                        hidden().dense(3, "softmax")
                                .loss("sparse-categorical-crossentropy")
                                .build(),
                        Clusters.of(1, 150, 150, 150, 150).sparseTargets(),
                        hidden().dense(4, "softmax")
                                .loss("sparse-categorical-crossentropy")
                                .build(),
                        Clusters.of(1, 150, 150, 150, 150).sparseTargets()),
                new Pair(
                        Symptom.SOFTMAX_WITH_SQUARED_ERROR,
                        "mean squared error",
                        hidden().dense(3, "softmax")
                                .loss("mean-squared-error")
                                .optimizer("adam")
                                .build(),
                        hidden().dense(3, "softmax").optimizer("adam").build()),
                new Pair(
                        Symptom.SOFTMAX_WITH_SQUARED_ERROR,
                        "half the sum of squares",
                        hidden().dense(3, "softmax")
                                .loss("sum-of-squared-errors")
                                .build(),
                        healthy()),
                new Pair(
                        Symptom.CLASS_IMBALANCE,
                        "one against twelve",
                        Clusters.of(1, 360, 30, 360),
                        Clusters.of(1, 360, 60, 360)),
                new Pair(
                        Symptom.TRAINING_TEST_OVERLAP,
                        "the test part is part of the training part",
                        data.withTest(Clusters.draw(1, "training", 50, 50, 50)),
                        data),
                new Pair(
                        Symptom.OUTPUTS_ALIKE,
                        "weights of 0.1",
                        deep(1, "tanh", "constant(0.1)"),
                        deep(1, "tanh", "glorot-uniform")),
                new Pair(
                        Symptom.OUTPUTS_ALIKE,
                        "weights of 0",
                        deep(1, "tanh", "zeros"),
                        deep(1, "tanh", "glorot-uniform")),
                new Pair(
                        Symptom.OUTPUTS_ALIKE,
                        "weights of 0.001·N(0, 1)",
                        deep(2, "tanh", "normal(deviation=0.001)"),
                        deep(2, "tanh", "glorot-uniform")),
                new Pair(
                        Symptom.SATURATION,
                        "tanh with weights of 5·N(0, 1)",
                        deep(1, "tanh", "normal(deviation=5)"),
                        deep(1, "tanh", "lecun-normal")),
                new Pair(
                        Symptom.SATURATION,
                        "sigmoid with weights of 10·N(0, 1)",
                        deep(1, "sigmoid", "normal(deviation=10)"),
                        deep(1, "sigmoid", "glorot-normal")),
                new Pair(
                        Symptom.DEAD_RELUS,
                        "biases of −6",
                        network()
                                .layer("dense(units=16, activation=relu, bias=constant(-6))")
                                .dense(3, "softmax")
                                .build(),
                        network()
                                .layer("dense(units=16, activation=relu, bias=constant(0.1))")
                                .dense(3, "softmax")
                                .build()),
                new Pair(
                        Symptom.VANISHING_GRADIENTS,
                        "the seminar paper's 0.001·N(0, 1)",
                        deep(2, "tanh", "normal(deviation=0.001)"),
                        deep(2, "tanh", "glorot-normal")),
                new Pair(
                        Symptom.VANISHING_GRADIENTS,
                        "eight layers of sigmoid",
                        deep(8, "sigmoid", "glorot-uniform"),
                        deep(8, "tanh", "glorot-uniform")),
                new Pair(
                        Symptom.EXPLODING_GRADIENTS,
                        "six layers of 2·N(0, 1)",
                        deep(6, "relu", "normal(deviation=2)"),
                        deep(6, "relu", "he-normal")),
                new Pair(
                        Symptom.LEARNING_RATE_TOO_HIGH,
                        "100",
                        hidden().dense(3, "softmax").optimizer("sgd(100)").build(),
                        healthy()),
                new Pair(
                        Symptom.LEARNING_RATE_TOO_HIGH,
                        "adam with 3",
                        hidden().dense(3, "softmax").optimizer("adam(3)").build(),
                        hidden().dense(3, "softmax").optimizer("adam(0.003)").build()),
                new Pair(
                        Symptom.LEARNING_RATE_TOO_LOW,
                        "0.0001",
                        hidden().dense(3, "softmax").optimizer("sgd(0.0001)").build(),
                        hidden().dense(3, "softmax").optimizer("sgd(0.01)").build()));
    }

    @TestFactory
    Stream<DynamicTest> theSickOneIsFound() {
        return pairs().stream()
                .map(pair -> DynamicTest.dynamicTest(pair.symptom().title() + ": " + pair.name(), () -> {
                    Diagnosis diagnosis = Diagnosis.of(pair.sick(), pair.sickData());
                    assertThat(diagnosis.of(pair.symptom()))
                            .as(diagnosis.text())
                            .isNotEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> theTwinIsHealthy() {
        return pairs().stream()
                .map(pair -> DynamicTest.dynamicTest(pair.symptom().title() + ": not " + pair.name(), () -> {
                    Diagnosis diagnosis = Diagnosis.of(pair.twin(), pair.twinData());
                    assertThat(diagnosis.isHealthy()).as(diagnosis.text()).isTrue();
                }));
    }

    @Test
    void everySymptomHasAPair() {
        assertThat(pairs()).extracting(Pair::symptom).contains(Symptom.values());
    }

    @Test
    void theModelStaysAsItIs() {
        Sequential model = healthy();
        List<Matrix> before =
                model.parameters().stream().map(p -> p.value().copy()).toList();

        Diagnosis.of(model, Clusters.healthy());

        assertThat(model.parameters()).extracting(p -> p.value()).isEqualTo(before);
        assertThat(model.state().step()).isZero();
    }

    @Test
    void aTrainedNetworkIsHealthyToo() {
        Sequential model = healthy();
        model.fit(Clusters.healthy(), 20);

        Diagnosis diagnosis = Diagnosis.of(model, Clusters.healthy());

        assertThat(diagnosis.isHealthy()).as(diagnosis.text()).isTrue();
    }

    @Test
    void dataThatDoesNotFitIsRefused() {
        Sequential model = Sequential.input(3)
                .dense(3, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.1)")
                .build();

        assertThatThrownBy(() -> Diagnosis.of(model, Clusters.healthy()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model input: expected shape (512×3), but was (512×8)");
    }
}
