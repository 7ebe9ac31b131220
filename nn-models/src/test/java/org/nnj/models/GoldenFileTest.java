package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nnj.api.component.Components;
import org.nnj.api.layer.Parameter;
import org.nnj.api.model.History;
import org.nnj.models.callback.EarlyStopping;
import org.nnj.testkit.Expected;

/** Files that the first version wrote are read by every later one; the expected numbers stand beside them, written by it too. */
class GoldenFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"model-1", "checkpoint-1"})
    void aFileOfTheFirstVersionHoldsWhatItHeldThen(String name) throws IOException {
        Sequential model = load(name);
        Expected expected = Expected.load(getClass(), "/files/" + name + ".json");
        for (Parameter parameter : model.parameters()) {
            assertThat(parameter.canonical().toDouble())
                    .as(parameter.name())
                    .isEqualTo(expected.at(parameter.name()).matrix());
        }
        double[][] predictions = expected.at("predictions").matrix().toArray();
        for (int row = 0; row < predictions.length; row++) {
            // single precision; other kernels may round otherwise
            assertThat(model.predict(GoldenFiles.POINTS).toArray()[row])
                    .containsExactly(predictions[row], Offset.offset(1e-6));
        }
    }

    @Test
    void theDescriptionOfTheFirstVersionIsUnderstood() throws IOException {
        Sequential model = load("model-1");
        assertThat(model.labels()).containsExactly("0", "1");
        assertThat(model.history()).hasSize(4);
        assertThat(Components.describe(model.spec()))
                .startsWith("sequential(input=[2], layers=[dense(units=8, activation=tanh, ")
                .contains("dropout(rate=0.25)", "transforms=[standardize(overall=false)]", "optimizer=sgd(learning-rate=0.2,");
    }

    @Test
    void aCheckpointOfTheFirstVersionGoesOnWithinItsEpoch() throws IOException {
        Sequential model = load("checkpoint-1");
        assertThat(model.state().step()).isEqualTo(9);
        assertThat(model.state().epoch()).isEqualTo(1);
        History history = model.fit(Toy.circles(60).holdOut(0.2), 1, new EarlyStopping("validation-loss", 3));
        assertThat(model.state().step()).isEqualTo(12);
        assertThat(history.epochs()).hasSize(1);
        assertThat(model.history()).hasSize(2);
    }

    private static Sequential load(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(GoldenFileTest.class.getResourceAsStream("/files/" + name + ".nnj"))) {
            return Sequential.load(stream);
        }
    }
}
