package org.nnj.activations;

import org.nnj.api.activation.Activation;
import org.nnj.testkit.ActivationContract;

class ActivationsContractTest extends ActivationContract {

    @Override
    protected double[] kinks(Activation activation) {
        if (activation instanceof HardSigmoid) {
            return new double[] {-3, 3};
        }
        if (activation instanceof HardTanh) {
            return new double[] {-1, 1};
        }
        return activation instanceof Relu6 ? new double[] {0, 6} : super.kinks(activation);
    }
}
