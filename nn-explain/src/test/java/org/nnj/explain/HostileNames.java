package org.nnj.explain;

import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.data.Batch;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.core.layer.Dense;
import org.nnj.models.Sequential;

/** A network whose hyper-parameters would be markup, if a page took them for it. */
final class HostileNames {

    static final String MARKUP = "</script></title><img src=/picture.png onerror=alert(1)>\"'&";

    private HostileNames() {}

    /** An activation with a note on it. */
    public record Noted(String note) implements ElementwiseActivation {

        public Noted() {
            this("");
        }

        @Override
        public double value(double z) {
            return 2 * z;
        }

        @Override
        public double derivative(double z, double a) {
            return 2;
        }
    }

    static Trace trace() {
        Sequential model = Sequential.input(2)
                .layer(new Dense(3, new Noted(MARKUP)))
                .dense(2, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.1)")
                .build();
        return Trace.of(model, Batch.of(DoubleMatrix.of(new double[][] {{1, 2}}), DoubleMatrix.of(new double[][] {{1, 0}
        })));
    }
}
