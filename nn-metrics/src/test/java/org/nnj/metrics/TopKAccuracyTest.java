package org.nnj.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.component.Components;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.metric.Metric;
import org.nnj.testkit.Expected;

class TopKAccuracyTest {

    @Test
    void agreesOnTenClasses() {
        Expected wanted = Samples.MULTICLASS.at("top_k_accuracy");
        assertThat(wanted.names()).hasSize(4);
        for (String k : wanted.names()) {
            Samples.assertMulticlass(
                    new TopKAccuracy(Integer.parseInt(k)), wanted.at(k).number());
        }
    }

    @Test
    void theFirstOfEqualOutputsComesFirst() {
        DoubleMatrix outputs = DoubleMatrix.of(new double[][] {{1, 1, 1}});
        assertThat(Samples.result(new TopKAccuracy(2), outputs, DoubleMatrix.of(new double[][] {{1}})))
                .isEqualTo(1);
        assertThat(Samples.result(new TopKAccuracy(2), outputs, DoubleMatrix.of(new double[][] {{2}})))
                .isZero();
    }

    @Test
    void withAsManyAsThereAreClassesEveryExampleIsRight() {
        Samples.assertMulticlass(new TopKAccuracy(10), 1);
        Samples.assertMulticlass(new TopKAccuracy(11), 1);
    }

    @Test
    void aSingleOutputStandsForTwoClasses() {
        Samples.assertBinary(
                new TopKAccuracy(1),
                Samples.BINARY.at("threshold_0.5", "accuracy").number());
        Samples.assertBinary(new TopKAccuracy(2), 1);
    }

    @Test
    void anOutputOfNaNIsNotAmongTheLargest() {
        DoubleMatrix outputs = DoubleMatrix.of(new double[][] {{1, Double.NaN}});
        assertThat(Samples.result(new TopKAccuracy(2), outputs, DoubleMatrix.of(new double[][] {{1}})))
                .isZero();
        assertThat(Samples.result(
                        new TopKAccuracy(2),
                        DoubleMatrix.of(new double[][] {{Double.NaN}}),
                        DoubleMatrix.of(new double[][] {{1}})))
                .isZero();
    }

    @Test
    void isFoundByItsText() {
        assertThat(Components.shared().find(Metric.class, "top-k-accuracy(k=3)"))
                .isEqualTo(new TopKAccuracy(3));
        assertThat(Components.shared().find(Metric.class, "top-k-accuracy(3)")).isEqualTo(new TopKAccuracy(3));
    }

    @Test
    void refusesZero() {
        assertThatThrownBy(() -> new TopKAccuracy(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("top-k-accuracy.k: expected at least 1, but was 0");
    }
}
