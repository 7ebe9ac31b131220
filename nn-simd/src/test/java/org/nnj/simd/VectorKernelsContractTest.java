package org.nnj.simd;

import org.junit.jupiter.api.BeforeAll;
import org.nnj.testkit.KernelsContract;

class VectorKernelsContractTest extends KernelsContract {

    @BeforeAll
    static void warm() throws InterruptedException {
        Warmth.awaitAll();
    }
}
