package org.nnj.testkit;

import java.util.List;
import org.nnj.api.layer.Regularizer;

/** The neutral element of its kind, which nn-api itself cannot test with the kit. */
class NoRegularizerContractTest extends RegularizerContract {

    @Override
    protected List<Regularizer> subjects() {
        return List.of(Regularizer.none());
    }
}
