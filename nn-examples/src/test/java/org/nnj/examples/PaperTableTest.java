package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nnj.api.model.Evaluation;

class PaperTableTest {

    @Test
    void eachFigureStandsBesideThoseOfThePaper() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        double figure = 0.1;
        for (String metric : PaperTable.METRICS) {
            metrics.put(metric, figure);
            figure += 0.1;
        }
        assertThat(PaperTable.of(new Evaluation(10_000, 0.5, metrics, Map.of()), 4.2)
                        .toString())
                .isEqualTo("""
                        on 10000 test images                paper  its TensorFlow     NNJ
                        cross-entropy                       0.166           0.290  0.2000
                        micro-accuracy, largest output      0.990                  0.3000
                        precision, largest output           0.950                  0.4000
                        recall, largest output              0.950                  0.5000
                        micro-accuracy, output > 0.5                        0.984  0.6000
                        precision, output > 0.5                             0.941  0.7000
                        recall, output > 0.5                                0.895  0.8000
                        accuracy                            0.950                  0.1000
                        training time                   17.95 min        6.64 min  4.20 s
                        """);
    }
}
