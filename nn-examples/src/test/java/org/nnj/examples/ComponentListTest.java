package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentListTest {

    private static final List<String> LINES =
            LessonRun.of("components").out().lines().toList();

    @Test
    void isATableOfKindNameAndOrigin() {
        assertThat(LINES.get(0)).matches("kind +name and parameters +from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activation leaky-relu(alpha=0.01)",
                "activation tanh",
                "layer dense(units=…, ",
                "layer dropout(",
                "initializer glorot-uniform",
                "regularizer l2(",
                "loss categorical-crossentropy",
                "optimizer sgd(",
                "optimizer adam(",
                "schedule cosine(",
                "metric accuracy",
                "data source idx-files(folder=…, ",
                "transform standardize",
                "callback early-stopping(monitor=validation-loss, patience=5, min-delta=0.0, restore-best=true)"
            })
    void showsEachKindWithItsDefaultsAndMarksWhatMustBeGiven(String line) {
        assertThat(LINES).anyMatch(found -> found.replaceAll(" +", " ").startsWith(line));
    }
}
