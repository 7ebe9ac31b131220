package org.nnj.testkit;

import java.util.List;
import org.nnj.api.activation.Activation;

/** The neutral element of its kind, which nn-api itself cannot test with the kit. */
class LinearContractTest extends ActivationContract {

    @Override
    protected List<Activation> subjects() {
        return List.of(Activation.linear());
    }
}
