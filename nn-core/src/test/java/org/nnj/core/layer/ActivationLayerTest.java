package org.nnj.core.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nnj.activations.Softmax;
import org.nnj.activations.Tanh;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
import org.nnj.api.layer.ForwardPass;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.layer.Scratch;
import org.nnj.api.layer.StepContext;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

class ActivationLayerTest {

    private static final long SEED = 9;
    private static final StepContext STEP = StepContext.of(SEED, 0);

    private static Layer build(LayerSpec spec, ElementType type) {
        return spec.build(Shape.of(3), type, RandomStream.of(SEED, "layer"));
    }

    private static Matrix gaussian(ElementType type, String purpose) {
        RandomStream random = RandomStream.of(SEED, purpose);
        return type.zeros(4, 3).map(x -> random.nextGaussian());
    }

    @ParameterizedTest
    @EnumSource
    void isTheActivationInBothDirections(ElementType type) {
        Matrix input = gaussian(type, "input");
        Matrix upstream = gaussian(type, "upstream");
        Matrix a = input.like(4, 3);
        Matrix delta = input.like(4, 3);
        new Softmax().forward(input, a);
        new Softmax().backward(input, a, upstream, delta);
        ForwardPass pass = build(new ActivationLayer(new Softmax()), type).newPass(4);
        assertThat(pass.forward(input, STEP)).isEqualTo(a);
        assertThat(pass.backward(upstream, Gradients.of(List.of()))).isEqualTo(delta);
    }

    @Test
    void predictsWhatTheForwardPassComputes() {
        Layer layer = build(new ActivationLayer(new Tanh()), ElementType.FLOAT);
        Matrix input = gaussian(ElementType.FLOAT, "input");
        Matrix output = FloatMatrix.zeros(4, 3);
        layer.predict(input, output, new Scratch());
        assertThat(output).isEqualTo(layer.newPass(4).forward(input, STEP));
    }

    @Test
    void aDenseLayerAndItsActivationApartAreTheDenseLayer() {
        Dense dense = new Dense(2, new Tanh());
        Matrix input = gaussian(ElementType.FLOAT, "input");
        Matrix whole = build(dense, ElementType.FLOAT).newPass(4).forward(input, STEP);
        Layer linear = build(dense.withActivation(Activation.linear()), ElementType.FLOAT);
        Layer activation = new ActivationLayer(new Tanh())
                .build(linear.outputShape(), ElementType.FLOAT, RandomStream.of(SEED, "layer"));
        Matrix z = linear.newPass(4).forward(input, STEP);
        assertThat(activation.newPass(4).forward(z, STEP)).isEqualTo(whole);
    }

    @Test
    void linearCopiesNothing() {
        ForwardPass pass = build(new ActivationLayer(Activation.linear()), ElementType.FLOAT)
                .newPass(4);
        Matrix matrix = gaussian(ElementType.FLOAT, "input");
        assertThat(pass.forward(matrix, STEP)).isSameAs(matrix);
        assertThat(pass.backward(matrix, Gradients.of(List.of()))).isSameAs(matrix);
    }

    @Test
    void givesItsActivationAway() {
        ActivationLayer layer = new ActivationLayer(new Softmax());
        assertThat(layer.activation()).isEqualTo(new Softmax());
        assertThat(layer.withActivation(Activation.linear())).isEqualTo(new ActivationLayer(Activation.linear()));
    }

    @Test
    void isFoundAsActivation() {
        assertThat(Components.shared().find(LayerSpec.class, "activation(tanh)"))
                .isEqualTo(new ActivationLayer(new Tanh()));
    }

    @Test
    void keepsTheShape() {
        Layer layer = new ActivationLayer(new Tanh())
                .build(Shape.of(4, 5), ElementType.FLOAT, RandomStream.of(SEED, "layer"));
        assertThat(layer.inputShape()).isEqualTo(Shape.of(4, 5));
        assertThat(layer.outputShape()).isEqualTo(Shape.of(4, 5));
        assertThat(layer.parameters()).isEmpty();
    }

    @Test
    void showsItsQuantities() {
        ForwardPass pass =
                build(new ActivationLayer(new Tanh()), ElementType.DOUBLE).newPass(4);
        Matrix input = gaussian(ElementType.DOUBLE, "input");
        Matrix upstream = gaussian(ElementType.DOUBLE, "upstream");
        Matrix a = pass.forward(input, STEP);
        Matrix delta = pass.backward(upstream, Gradients.of(List.of()));
        Map<String, Matrix> shown = new LinkedHashMap<>();
        pass.show(shown::put);
        assertThat(shown).isEqualTo(Map.of("input", input, "z", input, "a", a, "upstream", upstream, "delta", delta));
    }

    @Test
    void refusesAnInputOfAnotherWidth() {
        Layer layer = build(new ActivationLayer(new Tanh()), ElementType.FLOAT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.newPass(4).forward(FloatMatrix.zeros(4, 2), STEP))
                .withMessage("activation input: expected shape (4×3), but was (4×2)");
    }

    @Test
    void refusesToGoBackBeforeItWentForward() {
        assertThatIllegalStateException()
                .isThrownBy(() -> build(new ActivationLayer(new Tanh()), ElementType.FLOAT)
                        .newPass(4)
                        .backward(FloatMatrix.zeros(4, 3), Gradients.of(List.of())))
                .withMessage("activation backward: expected a forward pass before it, but there was none");
    }
}
