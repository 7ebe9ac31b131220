package org.nnj.testkit;

import org.nnj.api.math.Kernels;

/** Kernels that replace nothing: the plain loops, which define the bits of all others. */
record PlainKernels() implements Kernels {

    @Override
    public String name() {
        return "plain";
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
