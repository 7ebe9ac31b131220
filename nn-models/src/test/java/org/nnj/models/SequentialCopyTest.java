package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Layer;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

/** A copy goes its own way from where the model stands, and shows what is inside. */
class SequentialCopyTest {

    private static final Batch BATCH = Batch.of(
            DoubleMatrix.of(new double[][] {{1, 2}, {-1, 0.5}}), DoubleMatrix.of(new double[][] {{1, 0}, {0, 1}}));

    private Sequential model;

    @BeforeEach
    void trainAStep() {
        model = Sequential.input(2)
                .dense(3, "tanh")
                .layer("dropout(0.5)")
                .dense(2, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("adam")
                .build();
        model.trainStep(BATCH);
    }

    private static List<Matrix> values(Sequential model) {
        return model.parameters().stream().map(p -> p.value().copy()).toList();
    }

    @Test
    void itTakesTheSameStepToTheLastBit() {
        Sequential copy = model.copy(ElementType.FLOAT);

        copy.trainStep(BATCH);
        model.trainStep(BATCH);

        assertThat(values(copy)).isEqualTo(values(model));
        assertThat(copy.state().step()).isEqualTo(2);
    }

    @Test
    void whatIsDoneToItLeavesTheModelAsItIs() {
        List<Matrix> before = values(model);

        model.copy(ElementType.FLOAT).trainStep(BATCH);

        assertThat(values(model)).isEqualTo(before);
        assertThat(model.state().step()).isEqualTo(1);
    }

    @Test
    void inDoublePrecisionItHasTheSameNumbers() {
        Sequential copy = model.copy(ElementType.DOUBLE);

        assertThat(copy.spec()).isEqualTo(model.spec().withPrecision(ElementType.DOUBLE));
        for (int i = 0; i < model.parameters().size(); i++) {
            assertThat(copy.parameters().get(i).value())
                    .isEqualTo(model.parameters().get(i).value().toDouble());
        }
    }

    @Test
    void layersAreShownWithTheirNames() {
        assertThat(model.layerNames()).containsExactly("dense-1", "dropout-1", "dense-2");
        assertThat(model.layers())
                .extracting(Layer::outputShape)
                .extracting(shape -> shape.size())
                .containsExactly(3, 3, 2);
    }

    @Test
    void featuresAreShownAsTheFirstLayerSeesThem() {
        Sequential scaling = Sequential.input(2)
                .transform("scale(2)")
                .dense(2, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.1)")
                .build();

        assertThatThrownBy(() -> scaling.transformed(BATCH.features()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("model: expected fitted transforms, but they have seen no data; call fit first");

        assertThat(model.transformed(BATCH.features()))
                .isEqualTo(BATCH.features().toFloat());
        assertThatThrownBy(() -> model.transformed(DoubleMatrix.zeros(1, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model input: expected shape (1×2), but was (1×3)");
    }
}
