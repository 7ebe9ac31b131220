package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.StepContext;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.model.StepResult;
import org.nnj.core.objective.Objective;
import org.nnj.testkit.Expected;

/** Whole networks against PyTorch 1.13 autograd in float64: the paper's, the exercise sheet's, and others. */
class OracleNetworksTest {

    private static final Expected FILE = Expected.load(OracleNetworksTest.class, "/networks.json");

    static Stream<Expected> networks() {
        return Stream.of(
                FILE.at("seminar_3-2-2"),
                FILE.at("exercise_sheet_exercise_6.1"),
                FILE.at("bias_trick_small", "explicit_bias"),
                FILE.at("bias_trick_small", "bias_trick"),
                FILE.at("net_5-7-6-4_tanh_relu_softmax"),
                FILE.at("net_regression_2-5-3_tanh_linear_sse"),
                FILE.at("homework_8-6-10_sigmoid_softmax"),
                FILE.at("lecture_notes_6-5-4-3_softmax_squared_error"));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void forwardPropagationGivesEveryWeightedInputAndActivation(Expected network) {
        for (Expected batch : network.at("batches").items()) {
            Sequential model = OracleNetwork.build(network);
            List<Map<String, Matrix>> shown = propagate(model, batch(batch));
            for (int l = 0; l < shown.size(); l++) {
                OracleNetwork.assertClose(
                        batch + " z" + l,
                        shown.get(l).get("z"),
                        batch.at("z", "" + l).matrix());
                OracleNetwork.assertClose(
                        batch + " a" + l,
                        shown.get(l).get("a"),
                        batch.at("a", "" + l).matrix());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void errorsOfEveryLayerArePerExample(Expected network) {
        for (Expected batch : network.at("batches").items()) {
            Sequential model = OracleNetwork.build(network);
            List<Map<String, Matrix>> shown = propagate(model, batch(batch));
            for (int l = 0; l < shown.size(); l++) {
                Matrix delta =
                        shown.get(l).get("delta").copy().scale(batch(batch).rows()); // the cost's 1/M taken back
                OracleNetwork.assertClose(
                        batch + " delta" + l, delta, batch.at("delta", "" + l).matrix());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void costAndGradientsAgree(Expected network) {
        for (Expected batch : network.at("batches").items()) {
            Sequential model = OracleNetwork.build(network);
            OracleNetwork.assertClose(
                    "cost", model.cost(batch(batch)), batch.at("cost").number());
            Gradients gradients = Gradients.of(model.parameters());
            model.gradients(batch(batch), gradients);
            for (int i = 0; i < gradients.count(); i++) {
                Parameter parameter = model.parameters().get(i);
                OracleNetwork.assertClose(
                        batch + " " + parameter.name(),
                        parameter.canonical(gradients.get(i)),
                        OracleNetwork.expected(parameter, batch.at("dW"), batch.at("db")));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void parametersAfterOneTwoAndTenStepsAgree(Expected network) {
        for (Expected batch : network.at("batches").items()) {
            Sequential model = OracleNetwork.build(network);
            double[] costs = batch.at("sgd", "cost_before_each_step_and_at_end").numbers();
            for (int step = 1; step <= 10; step++) {
                StepResult result = model.trainStep(batch(batch));
                OracleNetwork.assertClose("cost before step " + step, result.cost(), costs[step - 1]);
                if (batch.at("sgd", "after_steps").has("" + step)) {
                    OracleNetwork.assertParameters(model, batch.at("sgd", "after_steps", "" + step));
                }
            }
            OracleNetwork.assertClose("cost at the end", model.cost(batch(batch)), costs[10]);
        }
    }

    @Test
    void theBiasTrickAndAnExplicitBiasStayTheSame() {
        Expected trick = FILE.at("bias_trick_small", "bias_trick");
        Expected bias = FILE.at("bias_trick_small", "explicit_bias");
        Sequential withTrick = OracleNetwork.build(trick);
        Sequential withBias = OracleNetwork.build(bias);
        for (int step = 0; step < 10; step++) {
            double a = withTrick.trainStep(batch(trick.at("batches", "0"))).cost();
            double b = withBias.trainStep(batch(bias.at("batches", "0"))).cost();
            OracleNetwork.assertClose("cost at step " + step, a, b);
        }
    }

    @Test
    void theShortLastBatchCountsByItsOwnSize() {
        Expected epochs = FILE.at("seminar_3-2-2_minibatch_epochs");
        Sequential model = OracleNetwork.build(FILE.at("seminar_3-2-2"));
        double[][] features = epochs.at("X").matrix().toArray();
        double[][] targets = epochs.at("Y").matrix().toArray();
        double[] costs = epochs.at("batch_cost_before_each_update").numbers();
        int update = 0;
        for (int epoch = 1; epoch <= 3; epoch++) {
            for (int from = 0; from < features.length; from += 4) {
                int to = Math.min(features.length, from + 4);
                Batch batch = Batch.of(
                        DoubleMatrix.of(Arrays.copyOfRange(features, from, to)),
                        DoubleMatrix.of(Arrays.copyOfRange(targets, from, to)));
                OracleNetwork.assertClose(
                        "cost " + update, model.trainStep(batch).cost(), costs[update++]);
            }
            OracleNetwork.assertParameters(model, epochs.at("after_epochs", "" + epoch));
        }
        assertThat(update).isEqualTo(9);
    }

    /** The trap of the text after equation 68: the hidden error through output weights that are updated already. */
    @Test
    void theHiddenErrorIsComputedBeforeTheOutputWeightsAreUpdated() {
        Expected network = FILE.at("seminar_3-2-2");
        Expected batch = network.at("batches", "2");
        Matrix right = batch.at("dW", "0").matrix();
        Matrix updated = batch.at("sgd", "after_steps", "1", "W", "1").matrix();
        Matrix wrong = firstWeightGradient(batch, updated);
        assertThat(isClose(firstWeightGradient(batch, network.at("W", "1").matrix()), right))
                .isTrue();
        Sequential model = OracleNetwork.build(network);
        Matrix before = model.parameters().get(0).canonical();
        model.trainStep(batch(batch));
        Matrix moved =
                before.addScaled(-1, model.parameters().get(0).canonical()).scale(1 / 0.1);
        assertThat(isClose(moved, right)).isTrue();
        assertThat(isClose(moved, wrong)).isFalse();
    }

    /** dC/dW1 = (1/M) Δ1ᵀ X with Δ1 = (Δ2 W2) ∘ a1(1 − a1), by hand. */
    private static Matrix firstWeightGradient(Expected batch, Matrix outputWeights) {
        Matrix delta2 = batch.at("delta", "1").matrix();
        Matrix a1 = batch.at("a", "0").matrix();
        Matrix features = batch.at("X").matrix();
        Matrix delta1 = a1.like(a1.rows(), a1.columns());
        delta2.multiply(outputWeights, delta1);
        delta1.multiplyElements(a1.copy().map(a -> a * (1 - a)));
        Matrix gradient = a1.like(a1.columns(), features.columns());
        delta1.transposedMultiply(features, gradient);
        return gradient.scale(1.0 / features.rows());
    }

    private static boolean isClose(Matrix a, Matrix b) {
        return Math.sqrt(a.copy().addScaled(-1, b).sumOfSquares()) < 1e-9; // the wrong one is off by 1e-3
    }

    /** Equations 93 to 101 of the seminar paper, factor by factor, for its 3-2-2 network. */
    @Test
    void theJacobiansOfThePaperAgree() {
        Expected network = FILE.at("seminar_3-2-2");
        Expected batch = network.at("batches").items().stream()
                .filter(candidate -> candidate.has("jacobians_of_004"))
                .findFirst()
                .orElseThrow();
        Expected jacobians = batch.at("jacobians_of_004");
        double[] z1 = batch.at("z", "0", "0").numbers();
        double[] z2 = batch.at("z", "1", "0").numbers();
        Activation sigmoid = Components.shared().find(Activation.class, "sigmoid");
        Activation softmax = Components.shared().find(Activation.class, "softmax");
        OracleNetwork.assertClose(
                "(94)", softmax.jacobian(z2), jacobians.at("da2_dz2 (94)").matrix());
        OracleNetwork.assertClose(
                "(100)", sigmoid.jacobian(z1), jacobians.at("da1_dz1 (100)").matrix());
        Sequential model = OracleNetwork.build(network);
        OracleNetwork.assertClose(
                "(99)",
                model.parameters().get(2).canonical(),
                jacobians.at("dz2_da1 (99)").matrix());
    }

    private static Batch batch(Expected batch) {
        return Batch.of(batch.at("X").matrix(), batch.at("Y").matrix());
    }

    /** Forward and backward through a tape; for each layer, what it shows. The objective owns the last activation. */
    private static List<Map<String, Matrix>> propagate(Sequential model, Batch batch) {
        Tape tape = new Tape(
                model.network(),
                Objective.of(model.network().outputActivation(), model.spec().loss()),
                batch.rows());
        tape.forward(batch.features(), batch, StepContext.of(0, 0));
        tape.backward(Tape.byLayer(model.network(), Gradients.of(model.parameters())));
        List<Map<String, Matrix>> shown = new ArrayList<>();
        for (int l = 0; l < model.network().layers().size(); l++) {
            Map<String, Matrix> quantities = new HashMap<>();
            tape.show(l, quantities::put);
            shown.add(quantities);
        }
        return shown;
    }
}
