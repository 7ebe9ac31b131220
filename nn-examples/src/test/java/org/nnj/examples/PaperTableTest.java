package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nnj.api.model.Evaluation;
import org.nnj.models.Sequential;

class PaperTableTest {

    @Test
    void eachFigureStandsBesideThoseOfThePaper() {
        assertThat(table(model("softmax"))).isEqualTo("""
                        on 10000 test images                paper  its TensorFlow     NNJ
                        cross-entropy                       0.166           0.290  0.8000
                        micro-accuracy, largest output      0.990                  0.2000
                        precision, largest output           0.950                  0.3000
                        recall, largest output              0.950                  0.4000
                        micro-accuracy, output > 0.5                        0.984  0.5000
                        precision, output > 0.5                             0.941  0.6000
                        recall, output > 0.5                                0.895  0.7000
                        accuracy                            0.950                  0.1000
                        training time                   17.95 min        6.64 min  4.20 s
                        """);
    }

    @Test
    void outputsThatAreNoProbabilitiesHaveNoCrossEntropy() {
        assertThat(table(model("log-softmax")))
                .contains("cross-entropy                       0.166           0.290\n")
                .contains("accuracy                            0.950                  0.1000\n");
        assertThat(PaperTable.remark(model("log-softmax")))
                .hasValue(
                        "no cross-entropy: it takes probabilities, as from softmax or sigmoid, not what log-softmax gives");
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax", "sigmoid"})
    void probabilitiesNeedNoRemark(String output) {
        assertThat(PaperTable.remark(model(output))).isEmpty();
    }

    private static Sequential model(String output) {
        return Sequential.input(1)
                .dense(10, output)
                .loss("mean-squared-error")
                .optimizer("sgd")
                .build();
    }

    /** Figures of 0.1, 0.2 and so on, in the order of the metrics. */
    private static String table(Sequential model) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String metric : PaperTable.metrics(model)) {
            figures.put(metric, (figures.size() + 1) / 10.0);
        }
        return PaperTable.of(new Evaluation(10_000, 0.5, figures, Map.of()), 4.2)
                .toString();
    }
}
