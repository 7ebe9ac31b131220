package org.nnj.core.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nnj.activations.Tanh;
import org.nnj.api.layer.ForwardPass;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.Scratch;
import org.nnj.api.layer.StepContext;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;
import org.nnj.core.initializer.Normal;

class DensePassTest {

    private static final long SEED = 7;
    private static final StepContext STEP = StepContext.of(SEED, 0);

    private final Dense spec = new Dense(2, new Tanh()).withBias(new Normal(0, 1));

    private static Layer build(Dense spec, int inputs, ElementType type) {
        return spec.build(Shape.of(inputs), type, RandomStream.of(SEED, "layer"));
    }

    private static Matrix gaussian(ElementType type, int rows, int columns, String purpose) {
        RandomStream random = RandomStream.of(SEED, purpose);
        return type.zeros(rows, columns).map(x -> random.nextGaussian());
    }

    @Test
    void computesZAsInputTimesWeightsPlusBias() {
        Layer layer = build(new Dense(2), 3, ElementType.DOUBLE);
        layer.parameters().get(0).load(DoubleMatrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}}));
        layer.parameters().get(1).load(DoubleMatrix.of(new double[][] {{10, 20}}));
        Matrix z = layer.newPass(1).forward(DoubleMatrix.of(new double[][] {{1, 0, -1}}), STEP);
        // W·a + b by hand: 1 − 3 + 10, 4 − 6 + 20
        assertThat(z).isEqualTo(DoubleMatrix.of(new double[][] {{8, 18}}));
    }

    @ParameterizedTest
    @EnumSource
    void predictsWhatTheForwardPassComputes(ElementType type) {
        Layer layer = build(spec, 3, type);
        Matrix input = gaussian(type, 5, 3, "input");
        Matrix output = type.zeros(5, 2);
        layer.predict(input, output, new Scratch());
        assertThat(output).isEqualTo(layer.newPass(5).forward(input, STEP));
    }

    @Test
    void aRowDoesNotDependOnItsBatch() {
        Layer layer = build(spec, 3, ElementType.FLOAT);
        Matrix input = gaussian(ElementType.FLOAT, 5, 3, "input");
        Matrix all = layer.newPass(5).forward(input, STEP);
        Matrix last = FloatMatrix.zeros(1, 3);
        last.setRow(0, input.toArray()[4]);
        assertThat(layer.newPass(1).forward(last, STEP).toArray()[0]).isEqualTo(all.toArray()[4]);
    }

    @Test
    void aNotANumberStaysInItsRow() {
        Layer layer = build(spec, 3, ElementType.FLOAT);
        Matrix input = gaussian(ElementType.FLOAT, 2, 3, "input");
        input.set(0, 1, Double.NaN);
        double[][] a = layer.newPass(2).forward(input, STEP).toArray();
        assertThat(a[0]).containsOnly(Double.NaN);
        assertThat(a[1]).doesNotContain(Double.NaN);
    }

    @Test
    void hugeInputsSaturate() {
        Layer layer = build(spec, 1, ElementType.FLOAT);
        Matrix input = FloatMatrix.zeros(1, 1).fill(1e30);
        Matrix a = layer.newPass(1).forward(input, STEP);
        assertThat(a.map(Math::abs).toArray()[0]).containsExactly(1, 1);
    }

    @ParameterizedTest
    @EnumSource
    void addsToGradientsAndNeverSetsThem(ElementType type) {
        Layer layer = build(spec, 3, type);
        Gradients once = Gradients.of(layer.parameters());
        Gradients onTop = Gradients.of(layer.parameters());
        onTop.get(0).fill(1);
        onTop.get(1).fill(1);
        backward(layer, once);
        backward(layer, onTop);
        // the sum begins at 1 instead of 0: a rounding of each of five steps
        double rounding = type == ElementType.FLOAT ? 1e-6 : 1e-15;
        once.get(0).map(x -> x + 1);
        once.get(1).map(x -> x + 1);
        new Near(rounding, 0).check("weights", onTop.get(0), once.get(0));
        new Near(rounding, 0).check("biases", onTop.get(1), once.get(1));
    }

    private static Matrix backward(Layer layer, Gradients into) {
        ElementType type = layer.parameters().get(0).value().type();
        ForwardPass pass = layer.newPass(5);
        pass.forward(gaussian(type, 5, 3, "input"), STEP);
        return pass.backward(gaussian(type, 5, 2, "upstream"), into);
    }

    @Test
    void firstLayerAddsTheSameGradients() {
        Layer layer = build(spec, 3, ElementType.FLOAT);
        Gradients whole = Gradients.of(layer.parameters());
        Gradients first = Gradients.of(layer.parameters());
        backward(layer, whole);
        ForwardPass pass = layer.newPass(5);
        pass.forward(gaussian(ElementType.FLOAT, 5, 3, "input"), STEP);
        pass.backwardFirst(gaussian(ElementType.FLOAT, 5, 2, "upstream"), first);
        assertThat(first.get(0)).isEqualTo(whole.get(0));
        assertThat(first.get(1)).isEqualTo(whole.get(1));
    }

    @Test
    void twoInterleavedPassesDoNotDisturbEachOther() {
        Layer layer = build(spec, 3, ElementType.DOUBLE);
        Gradients alone = Gradients.of(layer.parameters());
        Matrix inputGradient = backward(layer, alone).copy();

        ForwardPass pass = layer.newPass(5);
        ForwardPass other = layer.newPass(5);
        Gradients gradients = Gradients.of(layer.parameters());
        Gradients otherGradients = Gradients.of(layer.parameters());
        Matrix a = pass.forward(gaussian(ElementType.DOUBLE, 5, 3, "input"), STEP);
        Matrix before = a.copy();
        other.forward(gaussian(ElementType.DOUBLE, 5, 3, "other input"), STEP);
        assertThat(a).isEqualTo(before);
        other.backward(gaussian(ElementType.DOUBLE, 5, 2, "other upstream"), otherGradients);
        assertThat(pass.backward(gaussian(ElementType.DOUBLE, 5, 2, "upstream"), gradients))
                .isEqualTo(inputGradient);
        assertThat(gradients.get(0)).isEqualTo(alone.get(0));
        assertThat(gradients.get(1)).isEqualTo(alone.get(1));
    }

    @Test
    void aPassServesEveryBatchOfItsSize() {
        Layer layer = build(spec, 3, ElementType.FLOAT);
        Matrix input = gaussian(ElementType.FLOAT, 5, 3, "input");
        ForwardPass used = layer.newPass(5);
        used.forward(gaussian(ElementType.FLOAT, 5, 3, "earlier input"), STEP);
        used.backward(gaussian(ElementType.FLOAT, 5, 2, "earlier upstream"), Gradients.of(layer.parameters()));
        assertThat(used.forward(input, STEP)).isEqualTo(layer.newPass(5).forward(input, STEP));
    }

    @Test
    void showsItsQuantities() {
        ForwardPass pass = build(spec, 3, ElementType.DOUBLE).newPass(5);
        assertThat(shown(pass)).isEmpty();
        Matrix input = gaussian(ElementType.DOUBLE, 5, 3, "input");
        Matrix a = pass.forward(input, STEP);
        assertThat(shown(pass)).containsOnlyKeys("input", "z", "a");
        Matrix upstream = gaussian(ElementType.DOUBLE, 5, 2, "upstream");
        pass.backward(upstream, Gradients.of(build(spec, 3, ElementType.DOUBLE).parameters()));
        Map<String, Matrix> shown = shown(pass);
        assertThat(shown).containsOnlyKeys("input", "z", "a", "upstream", "delta");
        assertThat(shown).containsEntry("input", input).containsEntry("a", a).containsEntry("upstream", upstream);
        Matrix delta = upstream.copy();
        new Tanh().backward(shown.get("z"), a, upstream, delta);
        assertThat(shown).containsEntry("delta", delta);
    }

    private static Map<String, Matrix> shown(ForwardPass pass) {
        Map<String, Matrix> quantities = new LinkedHashMap<>();
        pass.show(quantities::put);
        return quantities;
    }

    @Test
    void linearActivationCopiesNothing() {
        ForwardPass pass = build(new Dense(2), 3, ElementType.FLOAT).newPass(5);
        Matrix a = pass.forward(gaussian(ElementType.FLOAT, 5, 3, "input"), STEP);
        assertThat(shown(pass).get("z")).isSameAs(a);
        Matrix upstream = gaussian(ElementType.FLOAT, 5, 2, "upstream");
        pass.backwardFirst(
                upstream, Gradients.of(build(new Dense(2), 3, ElementType.FLOAT).parameters()));
        assertThat(shown(pass).get("delta")).isSameAs(upstream);
    }

    @Test
    void refusesAnInputOfAnotherWidth() {
        Layer layer = build(new Dense(10), 784, ElementType.FLOAT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.newPass(32).forward(FloatMatrix.zeros(32, 28), STEP))
                .withMessage("dense input: expected shape (32×784), but was (32×28)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.predict(FloatMatrix.zeros(32, 28), FloatMatrix.zeros(32, 10), new Scratch()))
                .withMessage("dense input: expected shape (32×784), but was (32×28)");
    }

    @Test
    void refusesABatchOfAnotherSize() {
        ForwardPass pass = build(new Dense(2), 3, ElementType.FLOAT).newPass(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pass.forward(FloatMatrix.zeros(5, 3), STEP))
                .withMessage("dense input: expected shape (4×3), but was (5×3)");
    }

    @Test
    void refusesAnotherPrecision() {
        ForwardPass pass = build(new Dense(2), 3, ElementType.FLOAT).newPass(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pass.forward(DoubleMatrix.zeros(4, 3), STEP))
                .withMessage("dense input: expected precision FLOAT, but was DOUBLE");
    }

    @Test
    void refusesAnOutputOfAnotherShape() {
        Layer layer = build(new Dense(2), 3, ElementType.FLOAT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.predict(FloatMatrix.zeros(4, 3), FloatMatrix.zeros(4, 3), new Scratch()))
                .withMessage("dense output: expected shape (4×2), but was (4×3)");
    }

    @Test
    void refusesAnUpstreamGradientOfAnotherShape() {
        Layer layer = build(new Dense(2), 3, ElementType.FLOAT);
        ForwardPass pass = layer.newPass(4);
        pass.forward(FloatMatrix.zeros(4, 3), STEP);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pass.backward(FloatMatrix.zeros(4, 3), Gradients.of(layer.parameters())))
                .withMessage("dense upstream gradient: expected shape (4×2), but was (4×3)");
    }

    @Test
    void refusesToGoBackBeforeItWentForward() {
        Layer layer = build(new Dense(2), 3, ElementType.FLOAT);
        assertThatIllegalStateException()
                .isThrownBy(() -> layer.newPass(4).backward(FloatMatrix.zeros(4, 2), Gradients.of(layer.parameters())))
                .withMessage("dense backward: expected a forward pass before it, but there was none");
    }

    @Test
    void refusesAPassWithoutRows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> build(new Dense(2), 3, ElementType.FLOAT).newPass(0))
                .withMessage("dense rows: expected at least 1, but was 0");
    }
}
