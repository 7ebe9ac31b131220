package org.nnj.core.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
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

class FlattenTest {

    private static final StepContext STEP = StepContext.of(0, 0);

    private final Layer layer = new Flatten().build(Shape.of(2, 3, 4), ElementType.FLOAT, RandomStream.of(0, "layer"));

    @Test
    void changesTheShapeOnly() {
        assertThat(layer.inputShape()).isEqualTo(Shape.of(2, 3, 4));
        assertThat(layer.outputShape()).isEqualTo(Shape.of(24));
        assertThat(layer.parameters()).isEmpty();
    }

    @Test
    void copiesNothingInTraining() {
        ForwardPass pass = layer.newPass(5);
        Matrix matrix = FloatMatrix.zeros(5, 24);
        assertThat(pass.forward(matrix, STEP)).isSameAs(matrix);
        assertThat(pass.backward(matrix, Gradients.of(List.of()))).isSameAs(matrix);
    }

    @Test
    void predictsACopy() {
        Matrix input = FloatMatrix.zeros(5, 24).fill(3);
        Matrix output = FloatMatrix.zeros(5, 24);
        layer.predict(input, output, new Scratch());
        assertThat(output).isEqualTo(input);
    }

    @Test
    void isFoundByName() {
        assertThat(Components.shared().find(LayerSpec.class, "flatten")).isEqualTo(new Flatten());
    }

    @Test
    void refusesAnInputOfAnotherWidth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.newPass(5).forward(FloatMatrix.zeros(5, 12), STEP))
                .withMessage("flatten input: expected shape (5×24), but was (5×12)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.predict(FloatMatrix.zeros(5, 12), FloatMatrix.zeros(5, 24), new Scratch()))
                .withMessage("flatten input: expected shape (5×24), but was (5×12)");
    }
}
