package org.nnj.testkit;

import java.util.List;
import org.nnj.api.layer.Initializer;

/** The neutral element of its kind, which nn-api itself cannot test with the kit. */
class ZerosContractTest extends InitializerContract {

    @Override
    protected List<Initializer> subjects() {
        return List.of(Initializer.zeros());
    }
}
