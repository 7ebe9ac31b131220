package com.acme.nnj;

import com.google.auto.service.AutoService;
import java.util.Map;
import org.nnj.api.component.Check;
import org.nnj.api.component.Named;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.data.Transform;
import org.nnj.api.data.TransformSpec;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

/** Subtracts from each feature its mean over the training part. */
@AutoService(TransformSpec.class)
@Named("acme:center")
public record Center() implements TransformSpec {

    @Override
    public Transform fit(Batches training) {
        Check.that(training.examples() > 0, "acme:center", "at least one example to learn from", "none");
        Matrix sums = DoubleMatrix.zeros(1, 0);
        try (BatchCursor batches = training.open(0, 0, ElementType.DOUBLE)) {
            while (batches.hasNext()) {
                Matrix features = batches.next().features();
                sums = sums.columns() == 0 ? DoubleMatrix.zeros(1, features.columns()) : sums;
                features.columnSumsAndAdd(sums);
            }
        }
        return new Centered(sums.scale(-1.0 / training.examples()));
    }

    @Override
    public Transform restore(Map<String, Matrix> state) {
        Check.that(state.containsKey("shift"), "acme:center state", "an entry 'shift'", state.keySet());
        return new Centered(state.get("shift").copy());
    }

    /** What was learned: minus the mean, as one row. */
    private record Centered(Matrix shift) implements Transform {

        @Override
        public void apply(Matrix features) {
            features.requireShape("acme:center features", features.rows(), shift.columns());
            features.addToRows(shift.as(features.type()));
        }

        @Override
        public Map<String, Matrix> state() {
            return Map.of("shift", shift.copy());
        }
    }
}
