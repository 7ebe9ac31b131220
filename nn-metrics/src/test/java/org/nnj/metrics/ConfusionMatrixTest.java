package org.nnj.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.metric.Metric;
import org.nnj.api.metric.Table;

class ConfusionMatrixTest {

    private static final Metric CONFUSION = new ConfusionMatrix();

    @Test
    void agreesOnTenClasses() {
        Table table = Samples.counted(
                        CONFUSION,
                        Samples.matrix(Samples.MULTICLASS, "probabilities"),
                        Samples.column(Samples.MULTICLASS, "labels"))
                .details();
        assertThat(table.columns()).startsWith("true\\decided", "0", "1").hasSize(11);
        assertThat(table.rows())
                .isEqualTo(rowsOf(
                        Samples.MULTICLASS.at("confusion_matrix_rows_true").matrix()));
    }

    @Test
    void aSingleOutputStandsForTwoClasses() {
        Table table = Samples.counted(
                        CONFUSION,
                        Samples.column(Samples.BINARY, "probabilities"),
                        Samples.column(Samples.BINARY, "targets"))
                .details();
        assertThat(table.rows())
                .isEqualTo(rowsOf(
                        Samples.BINARY.at("confusion_matrix [[TN,FP],[FN,TP]]").matrix()));
    }

    @Test
    void itsNumberIsTheAccuracy() {
        Samples.assertMulticlass(CONFUSION, Samples.MULTICLASS.at("accuracy").number());
    }

    @Test
    void hasNoDetailsBeforeItHasSeenAnything() {
        assertThat(CONFUSION.start().details().isEmpty()).isTrue();
    }

    @Test
    void outputsThatAreAllNaNStandInNoColumn() {
        DoubleMatrix outputs = DoubleMatrix.of(new double[][] {{Double.NaN, Double.NaN}, {0, 1}});
        DoubleMatrix labels = DoubleMatrix.of(new double[][] {{0}, {1}});
        assertThat(Samples.result(CONFUSION, outputs, labels)).isEqualTo(0.5);
        assertThat(Samples.counted(CONFUSION, outputs, labels).details().rows())
                .isEqualTo(rowsOf(DoubleMatrix.of(new double[][] {{0, 0}, {0, 1}})));
    }

    @Test
    void refusesToMergeAnotherNumberOfClasses() {
        assertThatThrownBy(() -> Samples.counted(CONFUSION, DoubleMatrix.zeros(1, 3), DoubleMatrix.zeros(1, 3))
                        .merge(Samples.counted(CONFUSION, DoubleMatrix.zeros(1, 4), DoubleMatrix.zeros(1, 4))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confusion-matrix merge: expected 3 classes, but was 4");
    }

    private static List<List<String>> rowsOf(DoubleMatrix wanted) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < wanted.rows(); i++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(i)));
            for (int j = 0; j < wanted.columns(); j++) {
                row.add(Integer.toString((int) wanted.get(i, j)));
            }
            rows.add(row);
        }
        return rows;
    }
}
