package org.nnj.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nnj.api.data.Batch;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.models.Sequential;
import org.nnj.models.SequentialBuilder;
import org.nnj.testkit.Expected;

/** What somebody does who wants to see one step. */
class TraceTest {

    private static final Expected PAPER =
            Expected.load(TraceTest.class, "/networks.json").at("seminar_3-2-2");
    private static final Batch EXAMPLE = OracleNetwork.batch(PAPER.at("batches", "0"));

    /** Three inputs, so that it fits the paper's example. */
    private static SequentialBuilder network() {
        return Sequential.input(3)
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.1)")
                .seed(1);
    }

    @Test
    void goesThroughTheStepInTheOrderOfThePaper() {
        Trace trace = Trace.of(OracleNetwork.build(PAPER), EXAMPLE);

        assertThat(trace.steps())
                .extracting(TraceStep::symbol)
                .containsExactly(
                        "a⁰", "W¹", "b¹", "z¹", "a¹", "W²", "b²", "z²", "a²", "y", "L", "C", "∂L/∂a²", "J²", "δ²",
                        "∂C/∂W²", "∂C/∂b²", "∂L/∂a¹", "f′(z¹)", "δ¹", "∂C/∂W¹", "∂C/∂b¹", "W¹ₛ", "b¹ₛ", "W²ₛ", "b²ₛ");
        assertThat(trace.steps())
                .extracting(TraceStep::equation)
                .containsExactly(
                        "", "", "", "16", "17", "", "", "16", "17", "", "18", "19", "25", "29", "BP1.2", "BP3.2",
                        "BP4.2", "BP2.2", "36", "BP2.2", "BP3.2", "BP4.2", "66", "67", "66", "67");
    }

    @Test
    void leavesTheModelAsItIs() {
        Sequential model = OracleNetwork.build(PAPER);
        List<Matrix> before =
                model.parameters().stream().map(p -> p.value().copy()).toList();

        Trace.of(model, EXAMPLE);

        assertThat(model.parameters().stream().map(p -> p.value()).toList()).isEqualTo(before);
        assertThat(model.state().step()).isZero();
    }

    @Test
    void inTheModelsOwnPrecisionItIsTheStepThatTrainingTakes() {
        Sequential model = network()
                .dense(4, "tanh")
                .layer("dropout(0.5)")
                .dense(2, "softmax")
                .optimizer("adam")
                .build();
        model.trainStep(EXAMPLE);

        Trace trace = Trace.of(model, EXAMPLE, ElementType.FLOAT);
        double cost = model.trainStep(EXAMPLE).cost();

        assertThat(trace.cost()).isEqualTo((float) cost);
        assertThat(trace.matrix("W³ₛ"))
                .isEqualTo(model.parameters().get(2).canonical())
                .isInstanceOf(FloatMatrix.class);
        assertThat(trace.step("W³ₛ").formula()).isEqualTo("W³ₛ = adam(W³, ∂C/∂W³)");
        assertThat(trace.step("W³ₛ").equation()).isEmpty();
    }

    @Test
    void showsTheMaskOfADropoutAndSendsTheErrorThroughIt() {
        Sequential model = network()
                .dense(4, "tanh")
                .layer("dropout(0.5)")
                .dense(2, "softmax")
                .build();

        Trace trace = Trace.of(model, EXAMPLE);

        Matrix mask = trace.matrix("mask²");
        assertThat(trace.matrix("a²")).isEqualTo(trace.matrix("a¹").copy().multiplyElements(mask));
        assertThat(trace.matrix("∂L/∂a¹"))
                .isEqualTo(trace.matrix("∂L/∂a²").copy().multiplyElements(mask));
        assertThat(trace.step("∂L/∂a¹").formula()).isEqualTo("∂L/∂a¹ = what dropout-1 sends back");
        assertThat(trace.matrix(2, Quantity.INPUT)).isEqualTo(trace.matrix("a¹"));
    }

    @Test
    void anActivationLayerAtTheEndShowsItsWeightedInputs() {
        Sequential model = network().dense(2).activation("softmax").build();

        Trace trace = Trace.of(model, EXAMPLE);

        assertThat(trace.matrix("z²")).isEqualTo(trace.matrix("a¹"));
        assertThat(trace.step("a²").formula()).isEqualTo("a² = softmax(z²)");
        assertThat(trace.matrix("J²").rows()).isEqualTo(2);
    }

    @Test
    void penaltiesAndClippingAreShownBeforeTheUpdate() {
        Sequential model = network()
                .layer("dense(units=2, activation=softmax, regularizer=l2(0.01))")
                .clipNorm(1e-3)
                .build();

        Trace trace = Trace.of(model, EXAMPLE);

        assertThat(trace.step("g(W¹)").formula()).isEqualTo("g(W¹) = clip(∂C/∂W¹ + l2′(W¹))");
        assertThat(trace.step("W¹ₛ").formula()).isEqualTo("W¹ₛ = W¹ − λ g(W¹)");
        assertThat(trace.step("C").formula()).isEqualTo("C = 1/M Σₘ L + penalties");
        OracleNetwork.assertClose(
                "W¹ₛ", trace.matrix("W¹ₛ"), trace.matrix("W¹").copy().addScaled(-0.1, trace.matrix("g(W¹)")));
        double norm = Math.sqrt(
                trace.matrix("g(W¹)").sumOfSquares() + trace.matrix("g(b¹)").sumOfSquares());
        assertThat(norm).isCloseTo(1e-3, offset(1e-15)); // rounding of one product
    }

    @Test
    void transformsAreTheFirstThingToHappen() {
        Sequential model = network().transform("scale(10)").dense(2, "softmax").build();
        model.fit(new Examples(EXAMPLE), 0);

        Trace trace = Trace.of(model, EXAMPLE);

        assertThat(trace.step("a⁰").formula()).isEqualTo("a⁰ = scale(x)");
        assertThat(trace.matrix("a⁰")).isEqualTo(trace.matrix("x").copy().scale(10));
        assertThat(trace.matrix(1, Quantity.INPUT)).isEqualTo(trace.matrix("a⁰"));
    }

    @Test
    void aStepThatBlowsUpIsShownAndSaysSo() {
        Sequential model =
                network().dense(2, "linear").loss("sum-of-squared-errors").build();
        Batch huge = Batch.of(DoubleMatrix.of(new double[][] {{1e200, 1e200, 1e200}}), EXAMPLE.targets());

        Trace trace = Trace.of(model, huge);

        assertThat(trace.cost()).isInfinite();
        assertThat(trace.matrix("W¹ₛ")).isEqualTo(trace.matrix("W¹"));
        assertThat(trace.step("W¹ₛ").remark())
                .isEqualTo("cost or gradient is not finite: the step is refused, and nothing changes");
        assertThat(trace.json()).contains("\"Infinity\"");
    }

    @Test
    void asksForWhatThereIs() {
        Trace trace = Trace.of(OracleNetwork.build(PAPER), EXAMPLE);

        assertThatThrownBy(() -> trace.matrix("z³"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trace: expected one of "
                        + String.join(
                                ", ",
                                trace.steps().stream().map(TraceStep::symbol).toList()) + ", but was 'z³'");
        assertThatThrownBy(() -> trace.matrix(3, Quantity.DELTA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trace layer: expected in [0, 2], but was 3");
        assertThatThrownBy(() -> trace.matrix(1, Quantity.COST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "trace: expected a quantity of layer 1, but COST is none; there are [WEIGHTS, BIASES,");
        assertThatThrownBy(() -> trace.jacobian(1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trace example: expected in [0, 1), but was 1");
        assertThat(trace).hasToString("trace of 3 → 2 sigmoid → 2 softmax: 26 steps");
    }

    @Test
    void everySymbolNamesOneStep() {
        Sequential model = network()
                .transform("scale(2)")
                .dense(4, "relu")
                .layer("dropout(0.5)")
                .activation("tanh")
                .dense(2, "softmax")
                .clipValue(1)
                .build();
        model.fit(new Examples(EXAMPLE), 0);

        Stream<String> symbols = Trace.of(model, EXAMPLE).steps().stream().map(TraceStep::symbol);

        assertThat(symbols.toList()).doesNotHaveDuplicates();
    }
}
