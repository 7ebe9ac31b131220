package org.nnj.losses;

import org.nnj.api.loss.LinkedLoss;
import org.nnj.api.loss.Loss;

/**
 * A loss beneath the identity: {@code L(z, y)} and {@code ∂L/∂z} are the loss and its gradient as they are, and nothing has to be
 * multiplied by a Jacobian, as that is the identity.
 *
 * @param loss the loss of the predictions {@code a = z}
 */
record IdentityLinked(Loss loss) implements LinkedLoss {

    @Override
    public double value(double[] z, double[] a, double[] target) {
        return loss.value(a, target);
    }

    @Override
    public void gradient(double[] z, double[] a, double[] target, double[] delta) {
        loss.gradient(a, target, delta);
    }
}
