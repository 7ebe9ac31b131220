package org.nnj.metrics;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Named;
import org.nnj.api.loss.Loss;

/** Stands for the loss of that name, which lives in another module. */
@Named("mean-absolute-error")
@AutoService(Loss.class)
public record StandInAbsoluteError() implements Loss {

    @Override
    public double value(double[] prediction, double[] target) {
        double sum = 0;
        for (int j = 0; j < prediction.length; j++) {
            sum += Math.abs(prediction[j] - target[j]);
        }
        return sum / prediction.length;
    }

    @Override
    public void gradient(double[] prediction, double[] target, double[] gradient) {
        throw new AssertionError("a metric has no use for gradients");
    }
}
