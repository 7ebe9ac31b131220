package org.nnj.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nnj.api.data.Batch;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.models.Sequential;

/** What somebody does who wants to see one step. */
class TraceTest {

    @Test
    void tellsAStep() {
        Sequential model = Sequential.input(3)
                .dense(2, "sigmoid")
                .dense(2, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.1)")
                .build();
        Batch batch = Batch.of(
                DoubleMatrix.of(new double[][] {{0.5, -1.2, 2}}), DoubleMatrix.of(new double[][] {{1, 0}}));

        Trace trace = Trace.of(model, batch);
        System.out.println(trace.text());
        System.out.println(trace.json());
        assertThat(trace.matrix("δ²").columns()).isEqualTo(2);
    }
}
