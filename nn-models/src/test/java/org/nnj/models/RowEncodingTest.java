package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.ElementType;

/** How rows become features is the data's affair; the model keeps what they say of it. */
class RowEncodingTest {

    private static final String TEXT = "rows(names=[\"a \\\"b\\\"\", größe])";

    @TempDir
    private Path folder;

    private final Sequential model = Toy.classifier().build();

    @BeforeEach
    void fit() {
        DataGenerator data = mock(DataGenerator.class, delegatesTo(Toy.circles(50)));
        doReturn(Optional.of(TEXT)).when(data).rowEncoding();
        model.fit(data, 1);
    }

    @Test
    void itIsThatOfTheLastFit() {
        assertThat(model.rowEncoding()).contains(TEXT);
        assertThat(model.copy(ElementType.DOUBLE).rowEncoding()).contains(TEXT);

        model.fit(Toy.circles(50), 1);

        assertThat(model.rowEncoding()).isEmpty();
    }

    @Test
    void itIsSavedWithTheModelAndComesBackWithWhateverReadsIt() throws IOException {
        Path file = folder.resolve("model.nnj");
        model.save(file);

        assertThat(Sequential.load(file).rowEncoding()).contains(TEXT);
        assertThat(Predictor.load(file).rowEncoding()).contains(TEXT);
        assertThat(model.snapshot().rowEncoding()).contains(TEXT);
    }

    @Test
    void aModelThatWasFittedOnNumbersHasNone() throws IOException {
        Sequential plain = Toy.classifier().build();
        plain.fit(Toy.circles(50), 1);
        Path file = folder.resolve("model.nnj");
        plain.save(file);

        assertThat(Sequential.load(file).rowEncoding()).isEmpty();
    }

    @Test
    void theHistoryOfARunNamesItsData() {
        assertThat(model.fit(Toy.circles(50), 1).dataFingerprint())
                .isPresent()
                .isEqualTo(model.dataFingerprint())
                .isNotEqualTo(model.fit(Toy.circles(60), 1).dataFingerprint());
    }
}
