package org.nnj.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.data.Batch;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.model.GradientCheck;
import org.nnj.core.layer.Dense;
import org.nnj.models.Sequential;
import org.nnj.models.SequentialBuilder;

class NumericalCheckTest {

    /** 1.7159·tanh(2z/3) with a slip in the constant of its derivative, as public solutions of a course assignment have it. */
    public record Slip() implements ElementwiseActivation {

        @Override
        public double value(double z) {
            return 1.7159 * StrictMath.tanh(2 * z / 3);
        }

        @Override
        public double derivative(double z, double a) {
            double tanh = StrictMath.tanh(2 * z / 3);
            return 1.7259 * 2 / 3 * (1 - tanh * tanh);
        }
    }

    private static SequentialBuilder network(int inputs) {
        return Sequential.input(inputs)
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.1)")
                .seed(5);
    }

    private static Batch examples(int inputs, int classes) {
        RandomStream random = RandomStream.of(2, "examples", 0);
        DoubleMatrix x = DoubleMatrix.zeros(4, inputs);
        DoubleMatrix y = DoubleMatrix.zeros(4, classes);
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < inputs; column++) {
                x.set(row, column, random.nextGaussian());
            }
            y.set(row, row % classes, 1);
        }
        return Batch.of(x, y);
    }

    @Test
    void aRightNetworkIsCalledRight() {
        Sequential model = network(3)
                .dense(4, "tanh")
                .layer("dropout(0.5)")
                .dense(3, "softmax")
                .build();

        GradientCheck.Report report = NumericalCheck.of(model, examples(3, 3));

        assertThat(report.verdict()).isEqualTo(GradientCheck.Verdict.RIGHT);
        assertThat(report.toString())
                .startsWith(
                        "right: back-propagation agrees with difference quotients in all of 31 elements"); // 4·3+4 +
        // 3·4+3
    }

    @Test
    void aSlipInADerivativeIsFoundWithItsLayer() {
        Sequential model =
                network(3).layer(new Dense(4, new Slip())).dense(3, "softmax").build();

        GradientCheck.Report report = NumericalCheck.of(model, examples(3, 3));

        assertThat(report.verdict()).isEqualTo(GradientCheck.Verdict.WRONG);
        assertThat(report.toString()).startsWith("wrong: back-propagation is not the gradient of the cost; worst in ");
        assertThat(report.worst().orElseThrow().layer()).isEqualTo("dense-1");
    }

    @Test
    void ofALargeNetworkAHundredElementsOfEachParameterAreEnough() {
        Sequential model = network(60).dense(40, "sigmoid").dense(5, "softmax").build();

        GradientCheck.Report report = NumericalCheck.of(model, examples(60, 5));

        assertThat(report.verdict()).isEqualTo(GradientCheck.Verdict.RIGHT);
        assertThat(report.entries()).extracting(GradientCheck.Entry::checked).containsExactly(100, 40, 100, 5);
    }
}
