package org.nnj.losses;

import org.nnj.api.loss.LinkedLoss;
import org.nnj.api.math.RealFunctions;

/**
 * Kullback-Leibler divergence of a softmax as a function of its weighted inputs,
 * {@code L = Σ_i y_i (ln y_i + ln Σ_k e^z_k − z_i)}, with {@code ∂L/∂z = a Σ_k y_k − y}. Finite for every finite {@code z}.
 */
record SoftmaxDivergence() implements LinkedLoss {

    private static final LinkedLoss CROSSENTROPY = new SoftmaxCrossentropy(new ClassTargets.Columns(0));

    @Override
    public double value(double[] z, double[] a, double[] target) {
        LogSumExp total = LogSumExp.of(z);
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            // an input of −∞ costs nothing where nothing is expected, but NaN spoils all
            if (target[i] != 0 || Double.isNaN(total.maximum())) {
                sum += target[i] * (RealFunctions.log(target[i]) + total.minus(z[i]));
            }
        }
        return sum;
    }

    @Override
    public void gradient(double[] z, double[] a, double[] target, double[] delta) {
        CROSSENTROPY.gradient(
                z, a, target, delta); // they differ by the entropy of the target, which does not depend on z
    }
}
