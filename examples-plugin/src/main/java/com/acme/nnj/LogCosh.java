package com.acme.nnj;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Named;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.RealFunctions;

/**
 * The mean over outputs of {@code ln cosh r}, with {@code r = ŷ − y}: a parabola near 0, a line far from it, and smooth between.
 * Its gradient is {@code tanh(r)/n} for n outputs.
 */
@AutoService(Loss.class)
@Named("acme:log-cosh")
public record LogCosh() implements Loss {

    private static final double LN_2 = RealFunctions.log(2);

    @Override
    public double value(double[] prediction, double[] target) {
        double sum = 0;
        for (int i = 0; i < prediction.length; i++) {
            double r = Math.abs(prediction[i] - target[i]);
            sum += r + RealFunctions.log1p(RealFunctions.exp(-2 * r)) - LN_2; // cosh itself overflows from 711 on
        }
        return sum / prediction.length;
    }

    @Override
    public void gradient(double[] prediction, double[] target, double[] gradient) {
        for (int i = 0; i < prediction.length; i++) {
            gradient[i] = RealFunctions.tanh(prediction[i] - target[i]) / prediction.length;
        }
    }
}
