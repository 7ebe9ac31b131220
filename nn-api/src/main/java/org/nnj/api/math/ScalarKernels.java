package org.nnj.api.math;

/** Kernels in plain Java, in loops that the JIT turns into vector instructions. Always there. */
final class ScalarKernels implements Kernels {

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public int priority() {
        return 0;
    }

    @Override
    public boolean isUsable() {
        return true;
    }
}
