package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.models.file.TensorFile;
import org.nnj.testkit.Expected;

/** Weights from a file that src/test/python/pytorch_names.py wrote with numpy alone, and the outputs that it computed from them. */
class ForeignWeightsTest {

    private static final String WRITTEN_BY_NUMPY = "/files/pytorch-names.safetensors";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void copyFile() throws IOException {
        file = folder.resolve("pytorch-names.safetensors");
        try (InputStream stream = Objects.requireNonNull(getClass().getResourceAsStream(WRITTEN_BY_NUMPY))) {
            Files.copy(stream, file);
        }
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void weightsOfAnotherProgramGiveItsOutputs(ElementType type) throws IOException {
        Sequential model = network(type);
        model.loadWeights(file, WeightNames.pyTorch(model, "fc1", "fc2"));
        Expected expected = Expected.load(getClass(), "/files/pytorch-names.json");
        Matrix outputs = model.predict(expected.at("examples").matrix());
        double[][] numpy = expected.at("outputs").matrix().toArray();
        // single precision: sums of 7 products of numbers around 1, then a function that does not amplify
        double tolerance = type == ElementType.FLOAT ? 1e-6 : 1e-14;
        for (int row = 0; row < numpy.length; row++) {
            assertThat(outputs.toArray()[row]).containsExactly(numpy[row], Offset.offset(tolerance));
        }
    }

    @Test
    void exportedWeightsAreReadBackUnderTheirOtherNames() throws IOException {
        Sequential model = network(ElementType.DOUBLE);
        model.loadWeights(file, WeightNames.pyTorch(model, "fc1", "fc2"));
        Path exported = folder.resolve("exported.safetensors");
        model.exportWeights(exported, WeightNames.pyTorch(model, "layers.0", "layers.2"));
        try (TensorFile tensors =
                TensorFile.open(exported, FileOptions.standard().limits())) {
            assertThat(tensors.metadata()).containsExactly(Map.entry("format", "pt"));
            assertThat(tensors.require("layers.0.weight").shape()).isEqualTo(List.of(7L, 5L));
            assertThat(tensors.require("layers.2.bias").shape()).isEqualTo(List.of(3L));
        }
        Sequential other = network(ElementType.DOUBLE);
        other.loadWeights(exported, WeightNames.pyTorch(other, "layers.0", "layers.2"));
        assertThat(Toy.sameBits(other, model)).isTrue();
    }

    @Test
    void aShapeThatDoesNotFitIsRefusedAndNothingChanges() {
        Sequential model = Sequential.input(5)
                .dense(7, "tanh")
                .dense(4, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.1)")
                .build();
        Matrix before = model.parameters().get(0).canonical();
        assertThatIOException()
                .isThrownBy(() -> model.loadWeights(file, WeightNames.pyTorch(model, "fc1", "fc2")))
                .withMessage("pytorch-names.safetensors: tensor 'fc2.weight': expected shape (4×7), but was '(3×7)'");
        assertThat(model.parameters().get(0).canonical()).isEqualTo(before);
    }

    @Test
    void aNumberBeyondTheLargestFloatIsRefusedAndNothingChanges() throws IOException {
        Sequential wide = network(ElementType.DOUBLE);
        wide.parameters().get(0).value().set(0, 0, 1e39);
        Path exported = folder.resolve("wide.safetensors");
        wide.exportWeights(exported, WeightNames.pyTorch(wide, "fc1", "fc2"));
        Sequential model = network(ElementType.FLOAT);
        Matrix before = model.parameters().get(0).canonical();
        assertThatIOException()
                .isThrownBy(() -> model.loadWeights(exported, WeightNames.pyTorch(model, "fc1", "fc2")))
                .withMessage("wide.safetensors: tensor 'fc1.weight': expected numbers within ±3.4028235E38,"
                        + " the range of F32, but was one beyond it");
        assertThat(model.parameters().get(0).canonical()).isEqualTo(before);
    }

    @Test
    void aNameThatIsNotInTheFileIsRefusedWithThoseThatAre() {
        Sequential model = network(ElementType.FLOAT);
        assertThatIOException()
                .isThrownBy(() -> model.loadWeights(file, WeightNames.pyTorch(model, "fc1", "fc3")))
                .withMessage(
                        "pytorch-names.safetensors: tensor 'fc3.weight': expected a tensor of that name, but there is none;"
                                + " there are 'fc1.weight', 'fc1.bias', 'fc2.weight', 'fc2.bias', 'steps'");
    }

    @Test
    void everyParameterNeedsANameAndNoOther() {
        Sequential model = network(ElementType.FLOAT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightNames.pyTorch(model, "fc1"))
                .withMessage("weight names: expected 2 modules for dense-1, dense-2, but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightNames.pyTorch(model, "fc1", "fc1"))
                .withMessage("weight names: expected one module a layer, but was 'fc1, fc1'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.loadWeights(file, new WeightNames(Map.of("dense-1.weights", "fc1.weight"))))
                .withMessage("weight names: expected a name for every one of dense-1.weights, dense-1.biases,"
                        + " dense-2.weights, dense-2.biases, but was none for 'dense-1.biases'");
    }

    private static Sequential network(ElementType type) {
        return Sequential.input(5)
                .dense(7, "tanh")
                .dropout(0.5)
                .dense(3, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.1)")
                .precision(type)
                .build();
    }
}
