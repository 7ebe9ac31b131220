package org.nnj.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nnj.explain.OracleNetwork.assertClose;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.models.Sequential;
import org.nnj.testkit.Expected;

/** Traces of whole networks against PyTorch 1.13 autograd in float64: every quantity of the paper's derivation. */
class TraceOracleTest {

    private static final Expected FILE = Expected.load(TraceOracleTest.class, "/networks.json");

    static Stream<Expected> networks() {
        return Stream.of(
                FILE.at("seminar_3-2-2"),
                FILE.at("exercise_sheet_exercise_6.1"),
                FILE.at("bias_trick_small", "explicit_bias"),
                FILE.at("net_5-7-6-4_tanh_relu_softmax"),
                FILE.at("net_regression_2-5-3_tanh_linear_sse"),
                FILE.at("homework_8-6-10_sigmoid_softmax"),
                FILE.at("lecture_notes_6-5-4-3_softmax_squared_error"));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void forwardPropagationIsThatOfThePaper(Expected network) {
        for (Expected batch : network.at("batches").items()) {
            Trace trace = Trace.of(OracleNetwork.build(network), OracleNetwork.batch(batch));
            for (int l = 1; l <= layers(network); l++) {
                assertClose(
                        "z",
                        trace.matrix(Symbols.of("z", l)),
                        batch.at("z", "" + (l - 1)).matrix());
                assertClose(
                        "a",
                        trace.matrix(Symbols.of("a", l)),
                        batch.at("a", "" + (l - 1)).matrix());
            }
            assertClose("L", trace.matrix("L").transposed(), OracleNetwork.row(batch.at("per_sample_loss")));
            assertClose("C", trace.matrix("C"), DoubleMatrix.of(new double[][] {
                {batch.at("cost").number()}
            }));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void errorsAreThoseOfOneExamplesLoss(Expected network) {
        for (Expected batch : network.at("batches").items()) {
            Trace trace = Trace.of(OracleNetwork.build(network), OracleNetwork.batch(batch));
            for (int l = 1; l <= layers(network); l++) {
                assertClose(
                        "δ",
                        trace.matrix(l, Quantity.DELTA),
                        batch.at("delta", "" + (l - 1)).matrix());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientsAreThoseOfTheMeanCost(Expected network) {
        for (Expected batch : network.at("batches").items()) {
            Trace trace = Trace.of(OracleNetwork.build(network), OracleNetwork.batch(batch));
            for (int l = 1; l <= layers(network); l++) {
                Expected biases = batch.at("db", "" + (l - 1));
                assertClose(
                        "∂C/∂W",
                        trace.matrix(l, Quantity.WEIGHT_GRADIENT),
                        batch.at("dW", "" + (l - 1)).matrix());
                if (!network.at("b", "" + (l - 1)).isAbsent()) {
                    assertClose("∂C/∂b", trace.matrix(l, Quantity.BIAS_GRADIENT), OracleNetwork.row(biases));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void parametersAfterTheStepAreThoseOfGradientDescent(Expected network) {
        for (Expected batch : network.at("batches").items()) {
            Trace trace = Trace.of(OracleNetwork.build(network), OracleNetwork.batch(batch));
            Expected after = batch.at("sgd", "after_steps", "1");
            for (int l = 1; l <= layers(network); l++) {
                assertClose(
                        "W",
                        trace.matrix(l, Quantity.NEW_WEIGHTS),
                        after.at("W", "" + (l - 1)).matrix());
                if (!network.at("b", "" + (l - 1)).isAbsent()) {
                    assertClose(
                            "b", trace.matrix(l, Quantity.NEW_BIASES), OracleNetwork.row(after.at("b", "" + (l - 1))));
                }
            }
        }
    }

    @Test
    void jacobiansAreThoseOfTheSeminarPaper() {
        Expected network = FILE.at("seminar_3-2-2");
        Expected batch = network.at("batches", "0");
        Trace trace = Trace.of(OracleNetwork.build(network), OracleNetwork.batch(batch));
        Expected jacobians = batch.at("jacobians_of_004");

        assertClose("(93)", trace.matrix("∂L/∂a²"), jacobians.at("dL_da2 (93)").matrix());
        assertClose("(94)", trace.matrix("J²"), jacobians.at("da2_dz2 (94)").matrix());
        assertClose("(94)", trace.jacobian(2, 0), jacobians.at("da2_dz2 (94)").matrix());
        assertClose("(99)", trace.matrix("W²"), jacobians.at("dz2_da1 (99)").matrix());
        assertClose("(100)", trace.jacobian(1, 0), jacobians.at("da1_dz1 (100)").matrix());
    }

    @Test
    void everyFactorOfTheChainRuleMultipliesToTheError() {
        Expected network = FILE.at("homework_8-6-10_sigmoid_softmax");
        Trace trace = Trace.of(OracleNetwork.build(network), OracleNetwork.batch(network.at("batches", "0")));

        // the sigmoid's slope is multiplied, not added
        assertClose("δ¹", trace.matrix("δ¹"), trace.matrix("∂L/∂a¹").copy().multiplyElements(trace.matrix("f′(z¹)")));
        assertThat(trace.step("δ²").shape()).isEqualTo("(3×10)");
        assertThat(trace.step("δ²").formula()).isEqualTo("δ² = (J²)ᵀ ∂L/∂a² = a² − y");
    }

    @Test
    void squaredErrorBehindSoftmaxIsNotTheDifference() {
        Expected network = FILE.at("lecture_notes_6-5-4-3_softmax_squared_error");
        Sequential model = OracleNetwork.build(network);
        Trace trace = Trace.of(model, OracleNetwork.batch(network.at("batches", "0")));

        assertThat(trace.step("δ³").formula()).isEqualTo("δ³ = (J³)ᵀ ∂L/∂a³");
        assertClose(
                "Jᵀ ∂L/∂a",
                trace.matrix("δ³"),
                product(trace.matrix("∂L/∂a³").toDouble(), trace.matrix("J³").toDouble()));
    }

    private static DoubleMatrix product(DoubleMatrix row, DoubleMatrix matrix) {
        DoubleMatrix product = DoubleMatrix.zeros(row.rows(), matrix.columns());
        row.multiply(matrix, product);
        return product;
    }

    private static int layers(Expected network) {
        return network.at("W").items().size();
    }
}
