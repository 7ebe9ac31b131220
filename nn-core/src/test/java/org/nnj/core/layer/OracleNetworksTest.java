package org.nnj.core.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.testkit.Expected;

/** Whole networks of dense layers against networks.json (PyTorch 1.13, float64), layer by layer and without a training loop. */
class OracleNetworksTest {

    private static final Expected NETWORKS = Expected.load(OracleNetworksTest.class, "/networks.json");

    /** The file's own tolerance: only the order of summation may differ. */
    private static final Near NEAR = new Near(1e-11, 1e-13);

    /** Float has 24 bits (6e-8); three layers of short sums, and a softmax, lose less than four of them. */
    private static final Near NEAR_IN_FLOAT = new Near(1e-6, 1e-6);

    record Case(Expected network, Expected batch) {
        Matrix features() {
            return batch.at("X").matrix();
        }

        Matrix targets() {
            return batch.at("Y").matrix();
        }

        int layers() {
            return network.at("W").items().size();
        }

        Expected expected(String quantity, int layer) {
            return batch.at(quantity).items().get(layer);
        }

        @Override
        public String toString() {
            return batch.toString();
        }
    }

    static Stream<Case> batches() {
        return Stream.of(
                        NETWORKS.at("seminar_3-2-2"),
                        NETWORKS.at("exercise_sheet_exercise_6.1"),
                        NETWORKS.at("bias_trick_small", "explicit_bias"),
                        NETWORKS.at("bias_trick_small", "bias_trick"),
                        NETWORKS.at("net_5-7-6-4_tanh_relu_softmax"),
                        NETWORKS.at("net_regression_2-5-3_tanh_linear_sse"),
                        NETWORKS.at("homework_8-6-10_sigmoid_softmax"),
                        NETWORKS.at("lecture_notes_6-5-4-3_softmax_squared_error"))
                .flatMap(n -> n.at("batches").items().stream().map(b -> new Case(n, b)));
    }

    @ParameterizedTest
    @MethodSource("batches")
    void forwardGivesZAAndCost(Case c) {
        checkForward(c, ElementType.DOUBLE, NEAR);
    }

    @ParameterizedTest
    @MethodSource("batches")
    void forwardInFloatGivesTheSameRounded(Case c) {
        checkForward(c, ElementType.FLOAT, NEAR_IN_FLOAT);
    }

    private static void checkForward(Case c, ElementType type, Near near) {
        Stack.Trace trace = Stack.of(c.network(), type).run(c.features(), c.targets());
        for (int l = 0; l < c.layers(); l++) {
            near.check("z " + l, trace.z().get(l), c.expected("z", l).matrix());
            near.check("a " + l, trace.a().get(l), c.expected("a", l).matrix());
        }
        near.check("cost", trace.cost(), c.batch().at("cost").number());
        Matrix losses = Stack.rowOf(c.batch().at("per_sample_loss").numbers());
        near.check("losses", trace.losses().transposed(), losses);
    }

    @ParameterizedTest
    @MethodSource("batches")
    void backwardGivesDeltaAndGradients(Case c) {
        checkBackward(c, ElementType.DOUBLE, NEAR);
    }

    @ParameterizedTest
    @MethodSource("batches")
    void backwardInFloatGivesTheSameRounded(Case c) {
        checkBackward(c, ElementType.FLOAT, NEAR_IN_FLOAT);
    }

    private static void checkBackward(Case c, ElementType type, Near near) {
        Stack stack = Stack.of(c.network(), type);
        Stack.Trace trace = stack.run(c.features(), c.targets());
        for (int l = 0; l < c.layers(); l++) {
            near.check(
                    "delta " + l, trace.delta().get(l), c.expected("delta", l).matrix());
            near.check(
                    "dW " + l,
                    stack.weightGradient(trace, l),
                    c.expected("dW", l).matrix());
            Expected biasGradient = c.expected("db", l);
            assertThat(trace.gradients().get(l).count()).isEqualTo(biasGradient.isAbsent() ? 1 : 2);
            if (!biasGradient.isAbsent()) {
                Matrix actual = trace.gradients().get(l).get(DenseLayer.BIASES);
                near.check("db " + l, actual, Stack.rowOf(biasGradient.numbers()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("batches")
    void stepsOfGradientDescentLeadToTheSameParameters(Case c) {
        Stack stack = Stack.of(c.network(), ElementType.DOUBLE);
        double learningRate = c.batch().at("sgd", "lr").number();
        Expected after = c.batch().at("sgd", "after_steps");
        assertThat(after.names()).containsExactly("1", "2", "10");
        for (int step = 1; step <= 10; step++) {
            stack.descend(stack.run(c.features(), c.targets()), learningRate);
            if (after.has("" + step)) {
                checkParameters(stack, after.at("" + step));
            }
        }
    }

    private static void checkParameters(Stack stack, Expected parameters) {
        for (int l = 0; l < stack.layers.size(); l++) {
            NEAR.check(
                    "W " + l,
                    stack.weights(l),
                    parameters.at("W").items().get(l).matrix());
            Expected bias = parameters.at("b").items().get(l);
            if (!bias.isAbsent()) {
                NEAR.check("b " + l, stack.biases(l), Stack.rowOf(bias.numbers()));
            }
        }
    }

    @Test
    void epochsWithAShortLastBatchLeadToTheSameParameters() {
        Expected run = NETWORKS.at("seminar_3-2-2_minibatch_epochs");
        double[][] features = run.at("X").matrix().toArray();
        double[][] targets = run.at("Y").matrix().toArray();
        double[] costs = run.at("batch_cost_before_each_update").numbers();
        Stack stack = Stack.of(NETWORKS.at("seminar_3-2-2"), ElementType.DOUBLE);
        int update = 0;
        for (int epoch = 1; epoch <= 3; epoch++) {
            for (List<Integer> batch : List.of(range(0, 4), range(4, 8), range(8, 10))) {
                Stack.Trace trace = stack.run(rows(features, batch), rows(targets, batch));
                NEAR.check("cost before update " + update, trace.cost(), costs[update++]);
                stack.descend(trace, run.at("lr").number());
            }
            checkParameters(stack, run.at("after_epochs", "" + epoch));
        }
        assertThat(update).isEqualTo(costs.length);
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static Matrix rows(double[][] all, List<Integer> chosen) {
        return DoubleMatrix.of(chosen.stream().map(i -> all[i]).toArray(double[][]::new));
    }

    @Test
    void seminarNetworkShowsTheFactorsOfItsChainRule() {
        // Südmersen, Tests section: the Jacobians 94, 99 and 100, as the file has them
        Case c = batches().findFirst().orElseThrow();
        Expected factors = c.batch().at("jacobians_of_004");
        Stack stack = Stack.of(c.network(), ElementType.DOUBLE);
        Stack.Trace trace = stack.run(c.features(), c.targets());
        NEAR.check(
                "da2/dz2",
                jacobian("softmax", trace.z().get(1)),
                factors.at("da2_dz2 (94)").matrix());
        NEAR.check("dz2/da1", stack.weights(1), factors.at("dz2_da1 (99)").matrix());
        NEAR.check(
                "da1/dz1",
                jacobian("sigmoid", trace.z().get(0)),
                factors.at("da1_dz1 (100)").matrix());
    }

    private static Matrix jacobian(String activation, Matrix z) {
        return Components.shared().find(Activation.class, activation).jacobian(z.toArray()[0]);
    }
}
