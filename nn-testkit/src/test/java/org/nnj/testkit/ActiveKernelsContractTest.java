package org.nnj.testkit;

import java.util.List;
import org.nnj.api.math.Kernels;

/** The kernels of nn-api, which itself cannot be tested with the kit. */
class ActiveKernelsContractTest extends KernelsContract {

    @Override
    protected List<Kernels> subjects() {
        return List.of(Kernels.active());
    }
}
